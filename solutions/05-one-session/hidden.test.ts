import { statSync } from "node:fs";
import { join } from "node:path";
import { openSession } from "@meanwhile/download";
import { byHand, describe, exerciseTest, expect, inFlight, inOrder } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const quiet = (): void => undefined;

describe("Downloads", () => {
  test("main starts all downloads together", async ({ exercise, server, directory }) => {
    const urls = server.serve({ a: {}, b: {}, c: {}, d: {} });
    server.hold(inFlight(4));
    await exercise.main(urls, directory, quiet);
    expect(server).toOverlap(4);
  });

  test("chunks of different files never mix", async ({ exercise, server, directory }) => {
    const names = ["a", "b", "c", "d"];
    const spec = { size: 50_000, chunkSize: { from: 100, to: 3000 } };
    const urls = server.serve({ a: spec, b: spec, c: spec, d: spec });
    await using session = openSession();
    expect(await exercise.downloadAll(session, urls, directory)).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
  });

  test("a session that is lent is left open", async ({ exercise, server, directory }) => {
    const urls = server.serve({ archivo1: {} });
    await using session = openSession({ connections: 1 });
    await exercise.downloadAll(session, urls, directory);
    expect(await exercise.downloadAll(session, urls, directory)).toBeSaved(server, directory, ["archivo1"]);
    expect(server).toUseSockets(1);
  });

  test("an empty list is told of, and nothing is asked for", async ({ exercise, server, directory }) => {
    const lines: string[] = [];
    const seconds = await exercise.main([], directory, (line) => lines.push(line));
    expect(lines).toEqual([`Total download time: ${seconds.toFixed(2)} seconds`]);
    expect(server.trace.names).toEqual([]);
  });
});

describe("Lines", () => {
  test("a file is told of only when it is whole on disk", async ({ exercise, server, directory }) => {
    const urls = server.serve({
      archivo1: { size: 200_000, chunkSize: 5000 },
      archivo2: { size: 100_000, chunkSize: 5000 },
    });
    const early: string[] = [];
    await exercise.main(urls, directory, (line) => {
      const [, name] = /^Downloaded (.+)$/.exec(line) ?? [];
      if (name !== undefined && sizeOf(join(directory, name)) !== server.size(name)) early.push(name);
    });
    expect(early, "A file was announced before all of it had been written").toEqual([]);
  });

  test("a file that failed is not announced, and there is no total", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: {}, missing: { status: 404 } });
    server.hold(inOrder(["archivo1", "missing"]));
    const lines: string[] = [];
    await expect(exercise.main(urls, directory, (line) => lines.push(line))).toFailWithStatus(404);
    expect(lines, "Only what was downloaded may be announced").toEqual(["Downloaded archivo1"]);
  });
});

describe("Failure", () => {
  test("main fails only when the other downloads have settled", async ({ exercise, server, directory }) => {
    const urls = server.serve({ archivo1: {}, missing: { status: 404 }, archivo3: {} });
    // Nobody opens it: the server lets go when nothing else happens.
    server.hold(byHand("nothing", ["archivo1", "archivo3"]));
    await expect(exercise.main(urls, directory, quiet)).toFailWithStatus(404);
    expect(server).toBeIdle();
    await expect(directory).toHold(server, ["archivo1", "archivo3"]);
  });
});

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
