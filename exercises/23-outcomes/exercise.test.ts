import { describe, exerciseTest, expect } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const files = { a: {}, missing: { status: 404 }, c: {}, busy: { status: 503 }, e: {}, f: {} };

describe("Task 1: give each download its chance", () => {
  test("two of six files fail, and the other four are saved", async ({ exercise, server, directory }) => {
    const urls = server.serve(files);

    const outcome = exercise.downloadAll(urls, directory);

    await expect(outcome).toFulfil(
      "One file failed, and the call failed with it: what was saved is lost to the caller.",
    );
    const { saved } = await outcome;
    expect(saved).toBeSaved(server, directory, ["a", "c", "e", "f"], "any");
    await expect(directory).toHold(server, ["a", "c", "e", "f"]);
    expect(server).toOverlap(6);
  });
});

describe("Task 2: tell of each download that failed", () => {
  test("both failures are told of, each with its URL and its own error", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const urls = server.serve(files);
    const [, missing = "", , busy = ""] = urls;

    const outcome = exercise.downloadAll(urls, directory);

    await expect(outcome).toFulfil(
      "One file failed, and the call failed with it: nobody hears of the others.",
    );
    expect((await outcome).failed).toTellOf([
      [missing, "404"],
      [busy, "503"],
    ]);
    await annotate("6 files: 4 saved, 2 failed, and each of the 2 with its own error", "won");
  });
});

describe("Task 3: when every download failed, fail", () => {
  test("two of two files fail: an AggregateError of both errors", async ({ exercise, server, directory }) => {
    const [missing = "", busy = ""] = server.serve({ missing: { status: 404 }, busy: { status: 503 } });

    await expect(exercise.downloadAll([missing, busy], directory)).toFailWithAll([
      [missing, "404"],
      [busy, "503"],
    ]);
    await expect(directory).toHold(server, []);
  });
});
