import { createServer } from "node:http";
import { once } from "node:events";
import { get } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { request } from "undici";
import { byHand, oneByOne, startServer } from "../../src/index.ts";
import { activity, type Party } from "../../src/quiet/index.ts";

const always = (): boolean => true;

test("a touch begins the silence anew", async () => {
  let quiet = false;
  const count = activity.count;
  const silence = activity.quiet(3).then(() => (quiet = true));
  for (let touch = 0; touch < 5; touch++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    activity.touch();
    expect(quiet).toBe(false);
  }
  expect(activity.count).toBeGreaterThanOrEqual(count + 5);
  await silence;
});

test("while something moves here, another process is not asked again", async () => {
  let asked = 0;
  const party: Party = {
    still: async () => {
      asked += 1;
      return true;
    },
  };
  let under = true;
  const probe = (): boolean => under;
  activity.parties.add(party);
  activity.probes.add(probe);
  onTestFinished(() => {
    activity.parties.delete(party);
    activity.probes.delete(probe);
  });
  const silence = activity.quiet(2);
  await activity.turns(10);
  expect(asked).toBe(1);
  under = false;
  await silence;
  expect(asked).toBe(2);
});

test("what a probe says is under way is waited for; a maybe is waited for by settled only until all is quiet", async () => {
  let under = true;
  const probe = (): boolean => under;
  activity.probes.add(probe);
  const order: string[] = [];
  const settled = activity.settled().then(() => order.push("settled"));
  const quiet = activity.quiet().then(() => order.push("quiet"));
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(order).toEqual([]);
  under = false;
  await Promise.all([settled, quiet]);
  expect(order).toEqual(["settled", "quiet"]);
  activity.probes.delete(probe);

  activity.maybes.add(always);
  await activity.settled();
  activity.maybes.delete(always);
});

test("an aborted signal ends the wait for quiet", async () => {
  activity.probes.add(always);
  const over = new AbortController();
  const quiet = activity.quiet(5, over.signal);
  over.abort();
  await expect(quiet).resolves.toBeUndefined();
  activity.probes.delete(always);
});

test("fake timers do not stop the gates", async () => {
  await using server = await startServer({ files: { a: {} } });
  const gate = server.hold(oneByOne());
  vi.useFakeTimers();
  const { body } = await request(server.url("a"));
  await body.dump();
  vi.useRealTimers();
  expect(gate.seen).toEqual([1]);
});

test("a request to somebody else's server is not waited for", async () => {
  const other = createServer(() => undefined);
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const answer = request(`http://127.0.0.1:${port}/`);
  await once(other, "request");
  await activity.quiet();
  other.closeAllConnections();
  await expect(answer).rejects.toThrow("other side closed");
  other.close();
});

test("a client that does not tell is given more time", async () => {
  await using server = await startServer({ files: { a: {} } });
  expect(activity.patience()).toBe(5);
  const gate = server.hold(byHand());
  const socket = get(server.url("a"), (response) => response.resume());
  await server.trace.until(({ inFlight }) => inFlight.length === 1);
  expect(activity.patience()).toBe(10);
  gate.open();
  await once(socket, "close");
  socket.destroy();
  await server.trace.until(({ requests }) => requests[0]?.outcome === "complete");
});

test("a client that gives up while it connects leaves nothing under way", async () => {
  await using server = await startServer({ files: { a: {} } });
  const leave = new AbortController();
  const answer = request(server.url("a"), { signal: leave.signal });
  leave.abort();
  await expect(answer).rejects.toThrow("aborted");
  await activity.quiet();
});
