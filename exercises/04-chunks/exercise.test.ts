import { bodyOf, describe, exerciseTest, expect } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

describe("Task 1: cut the body into pieces of exactly the size asked for", () => {
  test("every piece has 1,024 bytes, and the last one has what is left", async ({ exercise }) => {
    // 10,000 bytes that the network delivers 300 to 3,000 at a time.
    const body = bodyOf(10_000, { from: 300, to: 3000 });

    const pieces = await Array.fromAsync(exercise.readChunks(body));

    expect(pieces).toBeCut(body, 1024);
  });
});

describe("Task 2: refuse a size that makes no sense", () => {
  test("a size of 0 is a RangeError", async ({ exercise }) => {
    const body = bodyOf(100, { from: 100, to: 100 });

    await expect(async () => exercise.readChunks(body, 0).next()).toThrowRangeError("size", 0);
    expect(body.pulled, "You had begun to read before you looked at the size.").toBe(0);
  });
});

describe("Task 3: download a file piece by piece", () => {
  test("the file on disk is the file on the server", async ({ exercise, server, directory, annotate }) => {
    const [url = ""] = server.serve({ archivo1: { size: 100_000, chunkSize: { from: 1, to: 5000 } } });

    const saved = await exercise.downloadFile(url, directory);

    expect(saved).toBeSaved(server, directory, "archivo1");
    await expect(directory).toHold(server, ["archivo1"]);
    await annotate(
      "100,000 bytes saved in pieces of 1,024: 98 of them, and never more than a few in memory",
      "won",
    );
  });
});
