import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { get } from "../src/get.ts";
import { openSession } from "../src/session.ts";
import { openOrigin } from "./origin.ts";
import { rejectionOf } from "./rejection.ts";
import { text } from "./text.ts";

/** Redirects `/5` to `/4` and so on; `/0` is the file. */
const countdown: RequestListener = (request, response) => {
  const left = Number(request.url?.slice(1));
  if (left === 0) response.end("arrived");
  else response.writeHead(302, { location: `/${left - 1}` }).end("moved");
};

test("five redirects are followed, through one socket", async () => {
  await using origin = await openOrigin(countdown);
  await using session = openSession();
  const reply = await get(origin.url("/5"), { session });

  expect(reply).toMatchObject({ url: origin.url("/0"), status: 200 });
  expect(text(await reply.bytes())).toBe("arrived");
  expect(origin.requests.map(({ url }) => url)).toEqual(["/5", "/4", "/3", "/2", "/1", "/0"]);
  expect(origin.connections).toBe(1);
});

test("a refusal after a redirect comes from the last URL", async () => {
  await using origin = await openOrigin((request, response) => {
    response.writeHead(request.url === "/a" ? 302 : 404, { location: "/b" }).end("gone");
  });

  expect(await get(origin.url("/a"))).toMatchObject({ url: origin.url("/b"), status: 404, ok: false });
});

test("a sixth redirect is refused", async () => {
  await using origin = await openOrigin(countdown);

  expect(await rejectionOf(get(origin.url("/6")))).toMatchObject({
    code: "TOO_MANY_REDIRECTS",
    message: `Failed to get ${origin.url("/6")}: it redirects more than 5 times`,
  });
  expect(origin.requests).toHaveLength(6);
  await origin.allClosed();
});

test("a URL that redirects to itself is asked six times", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeHead(302, { location: "/a" }).end();
  });

  expect(await rejectionOf(get(origin.url("/a")))).toMatchObject({ code: "TOO_MANY_REDIRECTS" });
  expect(origin.requests).toHaveLength(6);
});

test("a URL may be visited twice", async () => {
  await using origin = await openOrigin((_request, response) => {
    if (origin.requests.length > 1) response.end("arrived");
    else response.writeHead(302, { location: "/a" }).end();
  });
  const reply = await get(origin.url("/a"));

  expect(text(await reply.bytes())).toBe("arrived");
});

test("a redirect whose page never ends is cut off and followed", async () => {
  await using origin = await openOrigin((request, response) => {
    if (request.url === "/b") response.end("arrived");
    else response.writeHead(302, { location: "/b" }).write(Buffer.alloc(64 * 1024 + 1));
  });
  const reply = await get(origin.url("/a"));

  expect(text(await reply.bytes())).toBe("arrived");
});

test("an abort after a redirect rejects with its reason", async () => {
  const arrived = Promise.withResolvers<void>();
  await using origin = await openOrigin((request, response) => {
    if (request.url === "/b") arrived.resolve();
    else response.writeHead(302, { location: "/b" }).end();
  });
  const controller = new AbortController();
  const rejection = rejectionOf(get(origin.url("/a"), { signal: controller.signal }));
  await arrived.promise;
  controller.abort("enough");

  expect(await rejection).toBe("enough");
});

test("a session that is being closed still follows a redirect under way", async () => {
  const asked = Promise.withResolvers<() => void>();
  await using origin = await openOrigin((request, response) => {
    if (request.url === "/b") response.end("arrived");
    else asked.resolve(() => response.writeHead(302, { location: "/b" }).end());
  });
  const session = openSession();
  const reply = get(origin.url("/a"), { session });
  const release = await asked.promise;
  const closing = session.close();
  release();

  expect(text(await (await reply).bytes())).toBe("arrived");
  await closing;
});
