import { openSession } from "@meanwhile/download";
import { describe, exerciseTest, expect, inOrder } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const names = ["archivo1", "archivo2", "archivo3"];
const files = { archivo1: {}, archivo2: {}, archivo3: {} };

describe("Task 1: share one session", () => {
  test("six downloads on a session of three connections use three connections", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const urls = server.serve(files);
    await using session = openSession({ connections: 3 });

    await exercise.downloadAll(session, urls, directory);
    const saved = await exercise.downloadAll(session, urls, directory);

    expect(server).toUseSockets(3);
    expect(saved).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
    await annotate("6 downloads over 3 connections; a session for each file would have opened 6", "won");
  });
});

describe("Task 2: tell of each file when it is done, and of the total time", () => {
  test("the lines are the class's, in the order in which the downloads end", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(files);
    server.hold(inOrder(["archivo2", "archivo3", "archivo1"]));
    const lines: string[] = [];

    const seconds = await exercise.main(urls, directory, (line) => lines.push(line));

    expect(
      lines.slice(0, 3),
      "Each file is announced when it is done, in the order in which they end",
    ).toEqual(["Downloaded archivo2", "Downloaded archivo3", "Downloaded archivo1"]);
    expect(lines.slice(3)).toEqual([`Total download time: ${seconds.toFixed(2)} seconds`]);
    await expect(directory).toHold(server, names);
  });
});

describe("Task 3: close the session whatever happens", () => {
  test("a file is missing: main fails, and no connection stays open", async ({
    exercise,
    server,
    directory,
  }) => {
    const [first = "", missing = "", third = ""] = server.serve({
      archivo1: {},
      missing: { status: 404 },
      archivo3: {},
    });

    await expect(exercise.main([first, missing, third], directory, () => undefined)).toFailWithStatus(
      404,
      missing,
    );
    // And the fixture looks for connections that were left open.
  });
});
