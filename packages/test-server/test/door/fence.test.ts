import http from "node:http";
import https from "node:https";
import { once } from "node:events";
import { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetch as undiciFetch, request } from "undici";
import { ForeignHostError, raiseFence, startServer } from "../../src/index.ts";
import { openAgent } from "../agent.ts";

const sentence = (url: string): string =>
  `Refused ${url}: the course talks to its own server only. Use the URLs that the test hands you.`;

let fence: Disposable;
beforeEach(() => {
  fence = raiseFence();
});
afterEach(() => fence[Symbol.dispose]());

/** What connects now, and would be put back. */
function connectNow(): unknown {
  return Object.getOwnPropertyDescriptor(Socket.prototype, "connect")?.value;
}

/** The error itself or whatever stands behind it. */
function foreignOf(error: unknown): unknown {
  if (error instanceof ForeignHostError || !(error instanceof Error)) return error;
  return foreignOf(error.cause);
}

const nodeGet = (module: typeof http | typeof https) => async (url: string) => {
  const [response] = await once(module.get(url), "response");
  return response;
};

const clients: Record<string, (url: string) => Promise<unknown>> = {
  fetch: (url) => fetch(url),
  "undici request": (url) => request(url),
  "undici fetch": (url) => undiciFetch(url),
  "node:http": nodeGet(http),
};
const secure: typeof clients = { ...clients, "node:http": nodeGet(https) };

for (const [scheme, all] of Object.entries({ http: clients, https: secure })) {
  for (const [client, get] of Object.entries(all)) {
    test(`${client} to a foreign ${scheme} host is refused with a sentence`, async () => {
      const url = `${scheme}://files.example.org/a.bin?x=1`;
      const error: unknown = await get(url).then(
        () => "answered",
        (reason: unknown) => reason,
      );
      expect(foreignOf(error)).toMatchObject({
        name: "ForeignHostError",
        message: sentence(url),
        code: "FOREIGN_HOST",
        url,
      });
    });
  }
}

test("loopback is not touched: the kernel's own connections, used again", async () => {
  await using server = await startServer({ files: { a: {} } });
  await using agent = openAgent({ connections: 1 });
  for (let round = 0; round < 3; round++)
    await (await request(server.url("a"), { dispatcher: agent.pool })).body.dump();
  expect(server.trace.sockets).toMatchObject([{ requests: 3 }]);
  for (const host of ["localhost", "127.0.0.1"]) {
    const url = server.url("a").replace("127.0.0.1", host);
    const [response] = await once(http.get(url, { agent: false }), "response");
    expect(response.statusCode).toBe(200);
    response.resume();
    await once(response, "end");
    expect((await fetch(url)).status).toBe(200);
  }
  expect(server.trace.requests).toHaveLength(7);
});

test("the last one to lower it takes it down, and then connect is what it was", () => {
  fence[Symbol.dispose]();
  const connect = connectNow();
  const first = raiseFence();
  const raised = connectNow();
  expect(raised).not.toBe(connect);
  const second = raiseFence();
  expect(connectNow()).toBe(raised);
  first[Symbol.dispose]();
  first[Symbol.dispose]();
  expect(connectNow()).toBe(raised);
  second[Symbol.dispose]();
  expect(connectNow()).toBe(connect);
  // Node's own, not merely the one from before this test.
  expect(String(connect)).toContain("normalizeArgs");
});

test("raised again after it was down, it refuses again", async () => {
  fence[Symbol.dispose]();
  fence = raiseFence();
  const error: unknown = await fetch("http://files.example.org/").catch((reason: unknown) => reason);
  expect(foreignOf(error)).toBeInstanceOf(ForeignHostError);
});
