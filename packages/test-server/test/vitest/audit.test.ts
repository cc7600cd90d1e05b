import { expect, test } from "vitest";
import { Agent, request } from "undici";
import { auditLeaks } from "../../src/vitest/audit.ts";
import { refusal } from "./refusal.ts";
import { download, watchedServer } from "./watched-server.ts";

test("what is closing at this moment is no leak", async () => {
  await using watched = await watchedServer({ a: {} });
  const { server, run } = watched;
  const agent = new Agent();
  await (await request(server.url("a"), { dispatcher: agent })).body.dump();
  expect(server.trace.openSockets).toHaveLength(1);
  const closed = Promise.withResolvers<void>();
  setTimeout(() => void agent.close().then(closed.resolve), 20);
  await auditLeaks(run);
  await closed.promise;
});

test("what stays open is one, and nothing is blamed but that", async () => {
  await using watched = await watchedServer({ a: {} });
  const { server, run } = watched;
  const agent = new Agent();
  await download(server, "a");
  await auditLeaks(run);
  await (await request(server.url("a"), { dispatcher: agent })).body.dump();
  expect((await refusal(() => auditLeaks(run)))?.split("\n")[0]).toBe(
    "1 connection is still open after your function has ended: a body was not read to its end, or a session was not closed.",
  );
  await agent.close();
  await auditLeaks(run);
});
