import { getEventListeners } from "node:events";
import {
  describe,
  exerciseTest,
  expect,
  type FileSpec,
  inFlight,
  inOrder,
  last,
  oneByOne,
  type Server,
  standstill,
  stillness,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const anHour = 3_600_000;

/** The server sends 5,000 of 9,000 bytes, and then nothing more. */
const stalls = { size: 9000, faults: [{ stallAfter: 5000 }] };
/** The server takes the request and says nothing. */
const silent: FileSpec = { faults: [{ neverAnswer: true }] };

describe("Downloads that nobody stops", () => {
  test("with an hour of time and a signal that is never aborted, all files are saved", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["a", "b", "c", "d"];
    const urls = server.serve({ a: {}, b: { size: 200_000 }, c: {}, d: { size: 0 } });
    const { signal } = new AbortController();

    server.hold(inFlight(4));
    expect(await exercise.downloadAll(urls, directory, { signal, timeoutMs: anHour })).toBeSaved(
      server,
      directory,
      names,
    );
    expect(server).toOverlap(4);
    server.hold(inOrder(names.toReversed()));
    expect(await exercise.downloadAll(urls, directory)).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
    // And the fixture looks for timers that still run.
  });

  test("an empty list gives an empty list and no request", async ({ exercise, server, directory }) => {
    const { signal } = new AbortController();
    expect(await exercise.downloadAll([], directory, { signal, timeoutMs: anHour })).toEqual([]);
    expect(server).toBeAskedFor([]);
  });

  test("no listener stays on the signal, whether the downloads succeed or fail", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {}, b: {}, missing: { status: 404 } });
    const { signal } = new AbortController();
    // Where the program lives in another process, whoever carries its messages listens from the first call on.
    await exercise.downloadAll([], directory, { signal });
    const before = listeners(signal);

    await exercise.downloadAll(urls.slice(0, 2), directory, { signal });
    await stillness();
    expect(listeners(signal), "After a success you left listeners on the signal").toBe(before);

    await expect(exercise.downloadAll(urls.slice(2), directory, { signal })).toFailWithStatus(404);
    await stillness();
    expect(listeners(signal), "After a failure you left listeners on the signal").toBe(before);
  });
});

describe("Abort", () => {
  test("a signal that is aborted before the call: its reason, and no request, not even of an empty list", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {}, b: {} });
    const signal = AbortSignal.abort(new Error("the user has closed the window"));
    for (const list of [urls, []]) {
      await expect(Promise.try(() => exercise.downloadAll(list, directory, { signal }))).toFailWithReason(
        signal,
      );
    }
    expect(server).toBeAskedFor([]);
    await expect(directory).toHold(server, []);
  });

  test("before the head and in the middle of a body, all stop, and whatever the reason is, it is told", async ({
    exercise,
    server,
    directory,
  }) => {
    const shutDown = Object.assign(new TypeError("the machine shuts down"), { code: "SHUT_DOWN" });
    for (const reason of [undefined, shutDown, "the user has left"]) {
      const urls = server.serve({ a: silent, b: stalls });
      const controller = new AbortController();

      const downloads = exercise.downloadAll(urls, directory, {
        signal: controller.signal,
        timeoutMs: anHour,
      });
      await standstill(server, downloads);
      controller.abort(reason);

      await expect(downloads).toFailWithReason(controller.signal);
      await expect(directory).toHold(server, []);
      for (const name of ["a", "b"]) await expect(server).toSeeCancelled(name);
    }
  });

  test("an abort right after the call: nothing goes on, and nothing begins", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: stalls, b: stalls });
    const controller = new AbortController();

    const downloads = exercise.downloadAll(urls, directory, { signal: controller.signal });
    controller.abort(new Error("a slip of the finger"));

    await expect(downloads).toFailWithReason(controller.signal);
    await stillness();
    for (const name of ["a", "b"]) await expect(server).toSeeCancelled(name);
    await expect(directory).toHold(server, []);
  });
});

describe("Failure", () => {
  test("a body that breaks off stops the others, with or without an answer, although there is time", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({
      silent,
      stalls,
      broken: { size: 9000, faults: [{ resetAfter: 5000 }] },
    });
    server.hold(oneByOne(last("broken")));

    const downloads = exercise.downloadAll(urls, directory, {
      signal: new AbortController().signal,
      timeoutMs: anHour,
    });

    await expect(downloads).toSettle(
      "One download has failed, and your function waits for the others: nobody told them to stop.",
    );
    await expect(downloads).toFailWithCode(["ECONNRESET", "UND_ERR_SOCKET"], "a connection had broken");
    await expect(directory).toHold(server, []);
    for (const name of ["silent", "stalls"]) await expect(server).toSeeCancelled(name);
  });
});

describe("Timeout", () => {
  test("a body that stands still: when the time is up, a TimeoutError, and no file", async ({
    exercise,
    server,
    directory,
  }) => {
    // On a slow machine the time may be up before the heads are there. The answer has to be the same; but whether
    // the body counts has not been seen, and there is another try with more time.
    for (const timeoutMs of [250, 500, 1000, 1000]) {
      const urls = server.serve({ a: stalls, b: stalls });
      server.hold(inFlight(2));

      await expect(exercise.downloadAll(urls, directory, { timeoutMs })).toFailWithTimeout();

      for (const name of ["a", "b"]) await expect(server).toSeeCancelled(name);
      await stillness();
      await expect(directory).toHold(server, []);
      if (bodiesTook(timeoutMs / 2, server)) break;
    }
  });

  test("no timeoutMs that is not above 0 is taken, not even for an empty list", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ a: {} });
    for (const timeoutMs of [-1, 0, Number.NaN]) {
      for (const list of [urls, []]) {
        await expect(async () => exercise.downloadAll(list, directory, { timeoutMs })).toThrowRangeError(
          "timeoutMs",
          timeoutMs,
        );
      }
    }
    expect(server).toBeAskedFor([]);
  });
});

function listeners(signal: AbortSignal): number {
  return getEventListeners(signal, "abort").length;
}

/** Whether the last two bodies had been under way for so many milliseconds when they were cancelled. */
function bodiesTook(milliseconds: number, server: Server): boolean {
  return server.trace.requests
    .slice(-2)
    .every(({ at: { headers = Infinity, end = 0 } }) => end - headers > milliseconds);
}
