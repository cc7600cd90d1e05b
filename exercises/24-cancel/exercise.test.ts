import {
  describe,
  exerciseTest,
  expect,
  type FileSpec,
  last,
  oneByOne,
  standstill,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

/** The server sends 5,000 of 9,000 bytes, and then nothing more. */
const stalls = { size: 9000, faults: [{ stallAfter: 5000 }] };
/** The server takes the request and says nothing. */
const silent: FileSpec = { faults: [{ neverAnswer: true }] };

describe("Task 1: stop everything when the signal is aborted", () => {
  test("the signal is aborted in the middle of three downloads: all are cancelled, and no file is left", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const urls = server.serve({ archivo1: stalls, archivo2: silent, archivo3: stalls });
    const controller = new AbortController();

    const downloads = exercise.downloadAll(urls, directory, { signal: controller.signal });
    await standstill(server, downloads);
    controller.abort(new Error("the user has closed the window"));

    await expect(downloads).toFailWithReason(controller.signal);
    await expect(directory).toHold(server, []);
    for (const name of ["archivo1", "archivo2", "archivo3"]) await expect(server).toSeeCancelled(name);
    await annotate("3 downloads asked to stop: 0 of 3 requests go on, and 0 files are left", "won");
  });
});

describe("Task 2: when one download fails, stop the others", () => {
  test("one of three files is missing: the two others are cancelled, and that error is told", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: stalls, missing: { status: 404 }, archivo3: stalls });
    // The 404 comes last, when the two others are in the middle of their bodies.
    server.hold(oneByOne(last("missing")));

    const downloads = exercise.downloadAll(urls, directory);

    await expect(downloads).toSettle(
      "One download has failed, and your function waits for the others: nobody told them to stop.",
    );
    await expect(downloads).toFailWithStatus(404, urls[1]);
    await expect(directory).toHold(server, []);
    for (const name of ["archivo1", "archivo3"]) await expect(server).toSeeCancelled(name);
  });
});

describe("Task 3: give each download a time limit", () => {
  test("a server that never answers: when the time is up, a TimeoutError", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: silent, archivo2: silent });

    await expect(exercise.downloadAll(urls, directory, { timeoutMs: 20 })).toFailWithTimeout();

    for (const name of ["archivo1", "archivo2"]) await expect(server).toSeeCancelled(name);
    await expect(directory).toHold(server, []);
  });

  test("a timeoutMs of 0 is a RangeError, and nothing is asked for", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: {} });

    await expect(async () => exercise.downloadAll(urls, directory, { timeoutMs: 0 })).toThrowRangeError(
      "timeoutMs",
      0,
    );
    expect(server).toBeAskedFor([]);
  });
});
