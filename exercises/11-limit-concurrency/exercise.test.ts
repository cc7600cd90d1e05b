import { describe, exerciseTest, expect, first, newest, oneByOne } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
const files = { a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {} };

describe("Task 1: never have more downloads in flight than the limit", () => {
  test("eight files with a limit of 3: never more than 3 in flight", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(files);

    const saved = await exercise.downloadAll(urls, directory, 3);

    expect(server).toStayWithin(3);
    expect(saved).toBeSaved(server, directory, names, "any");
    await expect(directory).toHold(server, names);
  });
});

describe("Task 2: begin the next file as soon as any download has ended", () => {
  test("the first file is the slowest, and still 3 are in flight as long as files are left", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const urls = server.serve(files);
    // One answer after the other, always to the request that came last: the first file is the last to end.
    const gate = server.hold(oneByOne(newest));

    const saved = await exercise.downloadAll(urls, directory, 3);

    expect(gate).toKeepSlotsBusy(3, 8);
    expect(saved).toBeSaved(server, directory, names);
    await annotate("8 files through 3 slots: 3 in flight to the last, and never 4", "won");
  });
});

describe("Task 3: refuse a limit that makes no sense", () => {
  test("a limit of 0 is a RangeError, and nothing is asked for", async ({ exercise, server, directory }) => {
    const urls = server.serve(files);

    await expect(async () => exercise.downloadAll(urls, directory, 0)).toThrowRangeError("limit", 0);
    expect(server).toBeAskedFor([]);
  });
});

describe("Task 4: after a failure begin nothing new, and wait for what is in flight", () => {
  test("the second of six files is missing: three are asked for, and two of them saved", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {}, missing: { status: 404 }, c: {}, d: {}, e: {}, f: {} });
    // All answers are held back. The first to come is the 404, then one after the other.
    server.hold(oneByOne(first("missing")));

    await expect(exercise.downloadAll(urls, directory, 3)).toFailWithStatus(404, urls[1]);

    expect(server).toBeIdle();
    expect(server).toStayWithin(3);
    expect(server).toBeAskedFor(["a", "missing", "c"], "in any order");
    await expect(directory).toHold(server, ["a", "c"]);
  });
});
