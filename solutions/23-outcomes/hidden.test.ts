import { describe, exerciseTest, expect, inOrder } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
/** Nobody listens there. */
const REFUSED = "http://127.0.0.1:2/refused";
const BROKEN = ["ECONNRESET", "UND_ERR_SOCKET"];
const MIB = 2 ** 20;

describe("Failures of all kinds", () => {
  test("refused, reset, cut short: none of them counts as saved, and each is told with its own error", async ({
    exercise,
    server,
    directory,
  }) => {
    const [good = "", reset = "", short = "", missing = ""] = server.serve({
      good: { size: MIB },
      reset: { size: MIB, faults: [{ resetAfter: 300_000 }] },
      short: { size: MIB, faults: [{ truncateAfter: 300_000 }] },
      missing: { status: 404 },
    });
    server.hold(inOrder(["missing", "short", "reset", "good"]));

    const outcome = exercise.downloadAll([REFUSED, good, reset, short, missing], directory);

    await expect(outcome).toFulfil("One file failed, and the call failed with it: what was saved is lost.");
    const { saved, failed } = await outcome;
    expect(
      saved.map(({ url }) => url),
      "What broke off on its way counts as saved: half a file is no file",
    ).toEqual([good]);
    expect(saved).toBeSaved(server, directory, ["good"]);
    expect(failed).toTellOf([
      [REFUSED, "ECONNREFUSED"],
      [reset, BROKEN],
      [short, BROKEN],
      [missing, "404"],
    ]);
    await expect(directory).toHold(server, ["good"]);
  });

  test("all fail, each in its own way: every error is there, in the order of the URLs", async ({
    exercise,
    server,
    directory,
  }) => {
    const [busy = "", reset = "", gone = ""] = server.serve({
      busy: { status: 503 },
      reset: { faults: [{ resetAfter: 2000 }] },
      gone: { status: 410 },
    });
    server.hold(inOrder(["gone", "reset", "busy"]));

    await expect(exercise.downloadAll([busy, reset, REFUSED, gone], directory)).toFailWithAll([
      [busy, "503"],
      [reset, BROKEN],
      [REFUSED, "ECONNREFUSED"],
      [gone, "410"],
    ]);
    await expect(directory).toHold(server, []);
  });
});

describe("Order", () => {
  test("whichever ends first, both lists stand in the order of the URLs", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {}, missing: { status: 404 }, c: {}, gone: { status: 410 } });
    const [, missing = "", , gone = ""] = urls;
    server.hold(inOrder(["gone", "c", "missing", "a"]));

    const outcome = exercise.downloadAll(urls, directory);

    await expect(outcome).toFulfil("One file failed, and the call failed with it: what was saved is lost.");
    const { saved, failed } = await outcome;
    expect(saved).toBeSaved(server, directory, ["a", "c"]);
    expect(failed).toTellOf([
      [missing, "404"],
      [gone, "410"],
    ]);
  });
});

describe("Short lists", () => {
  test("when nothing fails, the list of failures is empty", async ({ exercise, server, directory }) => {
    const { saved, failed } = await exercise.downloadAll(server.serve({ a: {}, b: {} }), directory);
    expect(saved).toBeSaved(server, directory, ["a", "b"], "any");
    expect(failed).toTellOf([]);
  });

  test("an empty list gives two empty lists", async ({ exercise, server, directory }) => {
    const outcome = exercise.downloadAll([], directory);
    await expect(outcome).toFulfil("An empty list was taken for one of which every file had failed.");
    expect(await outcome).toEqual({ saved: [], failed: [] });
    expect(server).toBeAskedFor([]);
  });

  test("one file of one fails: an AggregateError of one error", async ({ exercise, server, directory }) => {
    const [missing = ""] = server.serve({ missing: { status: 404 } });
    await expect(exercise.downloadAll([missing], directory)).toFailWithAll([[missing, "404"]]);
  });
});
