import { readdirSync } from "node:fs";
import type { Progress } from "@meanwhile/download";
import {
  describe,
  exerciseTest,
  expect,
  newest,
  oneByOne,
  runCommand,
  standstill,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

const ALL_LOST = "A download failed, and the whole call with it: what became of the others is lost.";

/** After 200,000 bytes the server waits until the program has done with them all that it can. */
const unhurried = { ...oneByOne(), afterBytes: 200_000 };

describe("Task 1: a pool, and an outcome for each download", () => {
  test("eight files, three at a time: one is missing, and seven are saved", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const urls = server.serve({ a: {}, missing: { status: 404 }, c: {}, d: {}, e: {}, f: {}, g: {}, h: {} });
    // One answer after the other, always to the request that came last.
    const gate = server.hold(oneByOne(newest));

    const outcome = exercise.downloadAll(urls, directory, { limit: 3 });

    await expect(outcome).toFulfil(ALL_LOST);
    const { saved, failed } = await outcome;
    expect(gate).toKeepSlotsBusy(3, 8);
    const names = ["a", "c", "d", "e", "f", "g", "h"];
    expect(saved).toBeSaved(server, directory, names);
    expect(failed).toTellOf([[urls[1] ?? "", "404"]]);
    await expect(directory).toHold(server, names);
    await annotate("8 files through 3 slots: 7 saved, 1 told of, and no slot was ever idle", "won");
  });
});

describe("Task 2: try again what may pass", () => {
  test("a busy server and a broken line are tried again, a missing file is not", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({
      busy: { faults: [{ status: 503 }, { status: 429, retryAfter: 0 }] },
      broken: { faults: [{ resetAfter: 1000 }] },
      missing: { status: 404 },
    });

    const outcome = exercise.downloadAll(urls, directory, { retries: 2 });

    await expect(outcome).toFulfil(ALL_LOST);
    const { saved, failed } = await outcome;
    const attempts = (name: string): number => server.trace.names.filter((asked) => asked === name).length;
    expect(
      attempts("busy"),
      "A server that was busy for a moment has to be asked again, up to `retries` times",
    ).toBe(3);
    expect(
      attempts("missing"),
      "A missing file was asked for again: it is no less missing the second time",
    ).toBe(1);
    expect(saved).toBeSaved(server, directory, ["busy", "broken"]);
    expect(failed).toTellOf([[urls[2] ?? "", "404"]]);
    await expect(directory).toHold(server, ["busy", "broken"]);
  });
});

describe("Task 3: end when nobody waits any more, or nothing comes", () => {
  test("the signal is aborted: its reason, no request goes on, nothing stands under a final name", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({
      a: { size: 9000, faults: [{ stallAfter: 5000 }] },
      b: { faults: [{ neverAnswer: true }] },
      c: {},
    });
    const controller = new AbortController();

    const downloads = exercise.downloadAll(urls, directory, { limit: 2, signal: controller.signal });
    await standstill(server, downloads);
    controller.abort(new Error("the user has closed the window"));

    await expect(downloads).toFailWithReason(controller.signal);
    for (const name of ["a", "b"]) await expect(server).toSeeCancelled(name);
    expect(server).toBeAskedFor(["a", "b"], "in any order");
    expect(
      readdirSync(directory).filter((name) => !name.endsWith(".part")),
      "Half a file stands under its final name",
    ).toEqual([]);
  });

  test("a server that never answers: when the time is up, a TimeoutError", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ silent: { faults: [{ neverAnswer: true }] } });
    const outcome = exercise.downloadAll(urls, directory, { retries: 0, timeoutMs: 50 });
    await expect(outcome).toFulfil(ALL_LOST);
    const { saved, failed } = await outcome;
    expect(saved).toEqual([]);
    expect(
      failed.map(({ error }) => error.name),
      "An attempt that stood still for timeoutMs has failed with a TimeoutError",
    ).toEqual(["TimeoutError"]);
  });
});

describe("Task 4: keep what has arrived, and believe only checksums", () => {
  test("a download that breaks off goes on where it stopped", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ large: { size: 300_000, faults: [{ truncateAfter: 250_000 }] } });
    server.hold(unhurried);

    const { saved } = await exercise.downloadAll([url], directory, {
      retries: 1,
      sha256: { [url]: server.sha256("large") },
    });

    expect(server).toGoOn("large");
    expect(saved).toBeSaved(server, directory, ["large"]);
    await expect(directory).toHoldWhole(server, "large");
  });

  test("a wrong checksum is a failure of code INTEGRITY, and nothing is left", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ file: {} });
    const sha256 = { [url]: "0".repeat(64) };
    const outcome = exercise.downloadAll([url], directory, { sha256 });
    await expect(outcome).toFulfil(ALL_LOST);
    const { failed } = await outcome;
    expect(
      failed.map((failure) => failure.url),
      "The bytes do not have the checksum that was asked for, and nobody was told",
    ).toEqual([url]);
    expect(failed).toTellOf([[url, "INTEGRITY"]]);
    expect(readdirSync(directory), "The bytes are wrong: none of them may be left").toEqual([]);
  });
});

describe("Task 5: tell of progress", () => {
  test("each download is told of as it comes, and the last event of each is done", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["large", "small", "empty"];
    const urls = server.serve({ large: { size: 300_000 }, small: { size: 10 }, empty: { size: 0 } });
    const events: Progress[] = [];
    await exercise.downloadAll(urls, directory, { onProgress: (event) => void events.push(event) });
    expect(events).toBeProgress(server, names);
  });
});

describe("Task 6: the command", () => {
  test("it saves files into a directory, tells what failed, and its exit status says so", async ({
    server,
    directory,
  }) => {
    const [a = "", b = "", missing = ""] = server.serve({ a: {}, b: {}, missing: { status: 404 } });

    const good = await runCommand(["--dir", directory, "--limit", "2", a, b]);
    const bad = await runCommand(["--dir", directory, missing]);

    expect(good.code, "All files were saved: the exit status is 0").toBe(0);
    await expect(directory).toHold(server, ["a", "b"]);
    expect(bad.code, "A file failed: the exit status is 1").toBe(1);
    expect(bad.stderr, "What failed is told on standard error, with its URL").toContain(missing);
  });

  test("--help shows how to use it; a bad limit is refused", async ({ server }) => {
    const help = await runCommand(["--help"]);
    expect(help.stdout, "--help has to show a usage with its options").toMatch(/usage[^]*--limit[^]*--dir/i);
    expect(help.code, "Asking for help is no mistake: the exit status is 0").toBe(0);

    const refused = await runCommand(["--limit", "0", ...server.serve({ a: {} })]);
    expect(refused.stderr, "The message has to name what was wrong").toContain("limit");
    expect(refused.code, "Wrong arguments: the exit status is 2").toBe(2);
    expect(server).toBeAskedFor([]);
  });
});
