import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { request } from "undici";
import { byHand, inFlight, startServer } from "../../src/index.ts";
import { openAgent } from "../agent.ts";
import { openRaw } from "../raw-client.ts";

test("a port that is in use is said so in a sentence", async () => {
  await using server = await startServer();
  const { port } = new URL(server.origin);
  const error: unknown = await startServer({ port: Number(port) }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    message: `Failed to start the test server: port ${port} is in use; choose another or 0`,
    code: "EADDRINUSE",
    cause: { code: "EADDRINUSE" },
  });
});

test("a port that is free again can be had", async () => {
  const first = await startServer();
  const port = Number(new URL(first.origin).port);
  await first[Symbol.asyncDispose]();
  await using again = await startServer({ port });
  expect(again.origin).toBe(`http://127.0.0.1:${port}`);
});

test("a connection is used again, and the server never closes it by the clock", async () => {
  await using server = await startServer({ files: { a: {} } });
  await using agent = openAgent({ connections: 1 });
  for (let round = 0; round < 3; round++) {
    const { headers, body } = await request(server.url("a"), { dispatcher: agent.pool });
    expect(headers["keep-alive"]).toBe("timeout=600");
    await body.dump();
  }
  expect(server.trace.sockets).toMatchObject([{ id: 1, requests: 3 }]);
  expect(server.trace.requests.map(({ socket }) => socket)).toEqual([1, 1, 1]);
});

test("disposal destroys whoever is left: idle, held, stalled, slow, waiting, never answered", async () => {
  const server = await startServer({
    files: {
      quick: {},
      held: {},
      stalled: { faults: [{ stallAfter: 10 }] },
      slow: { bytesPerSecond: 1 },
      late: { latencyMs: 1e9 },
      silent: { faults: [{ neverAnswer: true }] },
      large: { size: 2 ** 40 },
    },
  });
  const names = ["quick", "stalled", "slow", "late", "silent", "large", "held"];
  const clients = await Promise.all(names.map(() => openRaw(server.origin)));
  for (const [index, name] of names.entries()) {
    if (name === "held") server.hold(byHand());
    if (name === "large") clients[index]?.socket.pause();
    clients[index]?.get(`/${name}`);
    await server.trace.until(({ requests }) => requests.length === index + 1);
  }
  await server.trace.until(({ requests }) => requests.at(-1)?.heldFor !== undefined);
  await server[Symbol.asyncDispose]();
  for (const client of clients) client.socket.resume();
  await Promise.all(clients.map(({ closed }) => closed));
  expect(server.trace.requests.map(({ name, outcome }) => [name, outcome])).toEqual(
    names.map((name) => [name, name === "quick" ? "complete" : "abandoned"]),
  );
  expect(server.trace.openSockets).toEqual([]);
});

test("after disposal nothing keeps the process alive", async () => {
  const program = `
    import { startServer, byHand } from ${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)};
    const server = await startServer({ files: {
      held: {}, slow: { bytesPerSecond: 1 }, late: { latencyMs: 1e9 }, silent: { faults: [{ neverAnswer: true }] },
    } });
    const asked = ["slow", "late", "silent", "held"].map((name, index) => {
      if (name === "held") server.hold(byHand());
      return fetch(server.url(name)).then((response) => response.text()).catch(() => "gone");
    });
    await server.trace.until(({ requests }) => requests.length === 4);
    await server[Symbol.asyncDispose]();
    console.log((await Promise.all(asked)).join());
  `;
  // Ends by itself, or this waits until the test's time is up.
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  expect(stdout).toBe("gone,gone,gone,gone\n");
});

test("a request whose body nobody reads is answered, and the connection goes on", async () => {
  await using server = await startServer({ files: { a: {} } });
  await using agent = openAgent({ connections: 1 });
  const options = { method: "POST", body: Buffer.alloc(100_000), dispatcher: agent.pool } as const;
  for (let round = 0; round < 2; round++) {
    const { statusCode, body } = await request(server.url("a"), options);
    expect(statusCode).toBe(405);
    await body.dump();
  }
});

test("another host has a port of its own, the same gate and the same trace, and ends with the server", async () => {
  let second = "";
  {
    await using server = await startServer({ files: { a: {} } });
    const host = await server.openHost();
    second = host.origin;
    expect(server.hosts.map(({ origin }) => origin)).toEqual([server.origin, second]);
    expect(server.serve({ b: { size: 10 } }, host)).toEqual([`${second}/b`]);
    expect([server.url("a"), server.url("b")]).toEqual([`${server.origin}/a`, `${second}/b`]);

    server.hold(inFlight(2));
    await using agent = openAgent({});
    const answers = await Promise.all(
      ["a", "b"].map((name) => request(server.url(name), { dispatcher: agent.pool })),
    );
    const bodies = await Promise.all(answers.map(({ body }) => body.bytes()));
    expect(bodies.map(({ length }) => length)).toEqual([4096, 10]);
    expect(server.trace.names.toSorted()).toEqual(["a", "b"]);
    expect(server.gaveUp).toEqual([]);
  }
  await expect(request(second)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
