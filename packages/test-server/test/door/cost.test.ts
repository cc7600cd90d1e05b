import { expect, test } from "vitest";
import { request } from "undici";
import { startServer } from "../../src/index.ts";

test("what an answer is meant to take: of the file's own times where it has any, of the part where it is one", async () => {
  await using server = await startServer({
    files: {
      plain: { size: 5000 },
      slow: { size: 5000, latencyMs: 1, bytesPerSecond: 1_000_000 },
      moved: { redirectTo: "plain", bytesPerSecond: 1 },
    },
  });
  const ask = async (name: string, headers = {}): Promise<void> =>
    (await request(server.url(name), { headers })).body.dump();
  await ask("plain");
  await ask("slow");
  await ask("slow", { range: "bytes=0-999" });
  await ask("moved");
  await ask("nobody");
  expect(server.trace.requests.map(({ cost }) => [cost.wait, cost.transfer])).toEqual([
    [100, 20],
    [1, 5],
    [1, 1],
    [100, 20],
    [100, 20],
  ]);
});
