import { getEventListeners } from "node:events";
import { stripVTControlCharacters } from "node:util";
import type { Progress } from "@meanwhile/download";
import {
  callAndKill,
  describe,
  exerciseTest,
  expect,
  inOrder,
  oneByOne,
  runCommand,
  stillness,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const size = 300_000;
const unhurried = { ...oneByOne(), afterBytes: 200_000 };
const ALL_LOST = "A download failed, and the whole call with it: what became of the others is lost.";
const BROKEN = ["UND_ERR_SOCKET", "ECONNRESET"];

describe("Outcomes", () => {
  test("both lists stand in the order of the URLs, whichever ends first; an empty list gives two", async ({
    exercise,
    server,
    directory,
  }) => {
    expect(await exercise.downloadAll([], directory)).toEqual({ saved: [], failed: [] });
    const urls = server.serve({ a: {}, missing: { status: 404 }, c: {}, gone: { status: 410 } });
    server.hold(inOrder(["gone", "c", "missing", "a"]));
    const outcome = exercise.downloadAll(urls, directory);
    await expect(outcome).toFulfil(ALL_LOST);
    const { saved, failed } = await outcome;
    expect(saved).toBeSaved(server, directory, ["a", "c"]);
    expect(failed).toTellOf([
      [urls[1] ?? "", "404"],
      [urls[3] ?? "", "410"],
    ]);
  });

  test("two hundred files of all sizes, ten at a time", async ({ exercise, server, directory }) => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`f${index}`, { size: index * 997 }]),
    );
    const { saved, failed } = await exercise.downloadAll(server.serve(files), directory, { limit: 10 });
    expect(server).toStayWithin(10);
    expect(failed).toTellOf([]);
    expect(saved).toBeSaved(server, directory, Object.keys(files));
    await expect(directory).toHold(server, Object.keys(files));
  });

  test("a redirect is followed, and the file keeps the name that was asked for", async ({
    exercise,
    server,
    directory,
  }) => {
    const [latest = ""] = server.serve({ latest: { redirectTo: "v2" }, v2: { size: 5000 } });
    const { saved } = await exercise.downloadAll([latest], directory);
    expect(saved).toHaveLength(1);
    await expect(directory).toHold(server, { latest: "v2" });
  });
});

describe("Arguments", () => {
  test("what makes no sense is refused before any request, also for an empty list", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {} });
    for (const list of [[], urls]) {
      const call = (options: object) => async () => exercise.downloadAll(list, directory, options);
      for (const limit of [0, 1.5, Number.NaN, Infinity])
        await expect(call({ limit })).toThrowRangeError("limit", limit);
      for (const retries of [-1, 1.5, Number.NaN])
        await expect(call({ retries })).toThrowRangeError("retries", retries);
      for (const timeoutMs of [0, -1, Number.NaN])
        await expect(call({ timeoutMs })).toThrowRangeError("timeoutMs", timeoutMs);
    }
    expect(server).toBeAskedFor([]);
  });

  test("two files of one name are refused: one would overwrite the other", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ "one/archivo1": {}, "two/archivo1": {} });
    await expect(async () => exercise.downloadAll(urls, directory)).toThrowRangeError("urls");
    expect(server).toBeAskedFor([]);
  });
});

describe("Attempts", () => {
  test("after the last attempt the last error is told, and the next call goes on", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({
      large: { size, faults: [{ status: 503 }, { truncateAfter: 250_000 }] },
    });
    server.hold(unhurried);
    const outcome = exercise.downloadAll([url], directory, { retries: 1 });
    await expect(outcome).toFulfil(ALL_LOST);
    expect(server.trace.names.length, "One attempt, and one more: that is all that `retries: 1` allows").toBe(
      2,
    );
    expect((await outcome).failed).toTellOf([[url, BROKEN]]);
    await expect(directory).toHoldAtMostAPart(server, "large");

    const { saved } = await exercise.downloadAll([url], directory, { retries: 0 });
    expect(server).toGoOn("large");
    expect(saved).toBeSaved(server, directory, ["large"]);
    await expect(directory).toHoldWhole(server, "large");
  });

  test("a refusal in between leaves the part as good as before", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({
      large: { size, faults: [{ truncateAfter: 250_000 }, { status: 503 }] },
    });
    server.hold(unhurried);
    await exercise.downloadAll([url], directory, { retries: 2 });
    expect(
      server.trace.requests.map(({ headers }) => headers.range !== undefined),
      "After a refused reply (503) every try asks for the rest only",
    ).toEqual([false, true, true]);
    await expect(directory).toHoldWhole(server, "large");
  });

  test("a file that changes between two attempts is taken anew", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ large: { size, faults: [{ truncateAfter: 250_000 }] } });
    server.hold(unhurried);
    await expect(exercise.downloadAll([url], directory, { retries: 0 })).toFulfil(ALL_LOST);
    const older = server.bytes("large");
    server.change("large");
    await exercise.downloadAll([url], directory);
    await expect(directory).toHoldWhole(server, "large", older);
  });

  test("killed in the middle of a body, run again: it goes on", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ large: { size, faults: [{ stallAfter: 250_000 }] } });
    const { requests } = server.trace;
    const moment = server.trace.until(() => requests[0]?.sent === 250_000);
    await callAndKill("downloadAll", [[url], directory], moment, "at rest");
    await expect(directory).toHoldAtMostAPart(server, "large");
    await exercise.downloadAll([url], directory);
    expect(server).toGoOn(
      "large",
      "The next run did not go on from what had arrived: it has to be on disk before anybody can catch anything.",
    );
    await expect(directory).toHoldWhole(server, "large");
  });
});

describe("Abort", () => {
  test("before the call: the reason, and no request; no listener stays on the signal", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {}, b: {} });
    const aborted = AbortSignal.abort(new Error("too late"));
    await expect(exercise.downloadAll(urls, directory, { signal: aborted })).toFailWithReason(aborted);
    expect(server).toBeAskedFor([]);

    const { signal } = new AbortController();
    await exercise.downloadAll([], directory, { signal });
    const before = getEventListeners(signal, "abort").length;
    await exercise.downloadAll(urls, directory, { signal });
    await stillness();
    expect(getEventListeners(signal, "abort").length, "You left listeners on the signal").toBe(before);
  });

  test("while it waits for the next attempt: at once", async ({ exercise, server, directory }) => {
    const urls = server.serve({ busy: { status: 503, faults: [{ status: 503, retryAfter: 3600 }] } });
    const controller = new AbortController();
    const downloads = exercise.downloadAll(urls, directory, { signal: controller.signal });
    await server.trace.until(({ requests }) => requests[0]?.order.end !== undefined);
    await stillness();
    controller.abort(new Error("nobody waits an hour"));
    await expect(downloads).toFailWithReason(controller.signal);
  });
});

describe("Progress", () => {
  test("a download that is tried again is done once", async ({ exercise, server, directory }) => {
    const urls = server.serve({ large: { size, faults: [{ truncateAfter: 250_000 }] }, small: {} });
    const events: Progress[] = [];
    await exercise.downloadAll(urls, directory, { onProgress: (event) => void events.push(event) });
    expect(
      events
        .filter(({ done }) => done)
        .map(({ url }) => url)
        .toSorted(),
      "Each download is done once",
    ).toEqual(urls.toSorted());
  });
});

describe("Command", () => {
  test("without a terminal its output is plain text", async ({ server, directory }) => {
    const urls = server.serve({ a: { size }, b: {} });
    const { stdout, stderr } = await runCommand(["--dir", directory, ...urls]);
    const plain = stripVTControlCharacters(stdout + stderr).replaceAll("\r", "");
    expect(stdout + stderr, "Bars and colours are for terminals: here nobody can read them").toBe(plain);
  });

  test("nothing to do and an unknown option are mistakes of whoever calls", async () => {
    expect((await runCommand([])).code, "No URL: the exit status is 2").toBe(2);
    const { code, stderr } = await runCommand(["--fast", "http://127.0.0.1:2/a"]);
    expect(code, "An unknown option: the exit status is 2").toBe(2);
    expect(stderr, "The message has to name the option").toContain("--fast");
  });

  test("Ctrl-C leaves nothing but parts, and the next run finishes", async ({ server, directory }) => {
    const [large = ""] = server.serve({ large: { size, faults: [{ stallAfter: 250_000 }] } });
    const { requests } = server.trace;
    const interruptWhen = server.trace.until(() => requests[0]?.sent === 250_000).then(stillness);
    const first = await runCommand(["--dir", directory, large], { interruptWhen });
    // Windows has no such signal: the process is ended from outside.
    expect(first.code, "Interrupted: the exit status is 130").toBe(process.platform === "win32" ? null : 130);
    await expect(directory).toHoldAtMostAPart(server, "large");

    const second = await runCommand(["--dir", directory, large]);
    expect(second.code, "The second run has to succeed").toBe(0);
    await expect(directory).toHoldWhole(server, "large");
  });
});
