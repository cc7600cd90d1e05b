import { describe, exerciseTest, expect, first, inOrder, oneByOne } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

/** Ten files, of which some are larger than others. */
const ten = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [`f${index}`, { size: index * 2000 }]),
);
const names = Object.keys(ten);

describe("Slots", () => {
  test("a thousand files, a hundred at a time", async ({ exercise, server, directory }) => {
    const thousand = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`f${index}`, { size: index }]),
    );
    const urls = server.serve(thousand);

    const saved = await exercise.downloadAll(urls, directory, 100);

    expect(server).toStayWithin(100);
    expect(server).toOverlap(100);
    expect(saved).toHaveLength(1000);
    await expect(directory).toHold(server, Object.keys(thousand));
  });

  test("whichever download ends first, its slot is taken, and the results stand in URL order", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(ten);
    const picks = { 2: (held: number) => held - 1, 4: (held: number) => held >> 1, 9: () => 0 };
    for (const [limit, pick] of Object.entries(picks)) {
      const gate = server.hold(oneByOne(pick));
      const saved = await exercise.downloadAll(urls, directory, Number(limit));
      expect(gate).toKeepSlotsBusy(Number(limit), 10);
      expect(saved).toBeSaved(server, directory, names);
    }
  });

  test("with a limit of 1 the files come one at a time, in order", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(ten);
    await exercise.downloadAll(urls, directory, 1);
    expect(server).toRunOneAtATime();
    expect(server).toBeAskedFor(names);
  });

  test("with a limit above the number of files all are in flight together", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(ten);
    server.hold(inOrder(names.toReversed()));
    expect(await exercise.downloadAll(urls, directory, 1_000_000)).toBeSaved(server, directory, names);
    expect(server).toOverlap(10);
  });
});

describe("Arguments", () => {
  test("an empty list gives an empty list and no request", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory, 3)).toEqual([]);
    expect(server).toBeAskedFor([]);
  });

  test("no limit that makes no sense is taken, not even for an empty list", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(ten);
    for (const limit of [-1, 1.5, Number.NaN, Infinity]) {
      await expect(async () => exercise.downloadAll(urls, directory, limit)).toThrowRangeError(
        "limit",
        limit,
      );
      await expect(async () => exercise.downloadAll([], directory, limit)).toThrowRangeError("limit", limit);
    }
    expect(server).toBeAskedFor([]);
  });
});

describe("Failure", () => {
  test("every slot fails: the call ends, and nothing new was begun", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ missing: { status: 404 }, gone: { status: 404 }, c: {}, d: {} });
    server.hold(oneByOne());
    await expect(exercise.downloadAll(urls, directory, 2)).toFailWithStatus(404);
    expect(server).toStayWithin(2);
    expect(server).toBeAskedFor(["missing", "gone"], "in any order");
    await expect(directory).toHold(server, []);
  });

  test("a body that breaks off is a failure like any other", async ({ exercise, server, directory }) => {
    const urls = server.serve({ a: {}, broken: { faults: [{ resetAfter: 2000 }] }, c: {}, d: {} });
    server.hold(oneByOne(first("broken")));
    await expect(exercise.downloadAll(urls, directory, 3)).toFailWithCode(
      ["ECONNRESET", "UND_ERR_SOCKET"],
      "the connection broke",
    );
    expect(server).toBeIdle();
    expect(server).toStayWithin(3);
    expect(server).toBeAskedFor(["a", "broken", "c"], "in any order");
    await expect(directory).toHold(server, ["a", "c"]);
  });

  test("with a limit of 1 a failure ends it", async ({ exercise, server, directory }) => {
    const urls = server.serve({ a: {}, missing: { status: 404 }, c: {} });
    await expect(exercise.downloadAll(urls, directory, 1)).toFailWithStatus(404, urls[1]);
    expect(server).toRunOneAtATime();
    expect(server).toBeAskedFor(["a", "missing"]);
    await expect(directory).toHold(server, ["a"]);
  });
});
