import {
  describe,
  endlessWaits,
  exerciseTest,
  expect,
  failing,
  recordWaits,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const limits = { baseMs: 100, maxMs: 1000 };

/** An error as the network gives it. */
function broken(text: string): Error {
  return Object.assign(new Error(text), { code: "ECONNRESET" });
}

/** What the call failed with, as a text: an error may come from another process. */
async function failureOf(call: Promise<unknown>): Promise<string> {
  const [outcome] = await Promise.allSettled([call]);
  return outcome.status === "rejected" ? String(outcome.reason) : "no failure";
}

describe("Task 1: try again", () => {
  test("an operation that fails twice is tried a third time, and gives its result", async ({ exercise }) => {
    const operation = failing(broken("first"), broken("second"));

    const result = exercise.retry(operation.run, { attempts: 3, ...limits, ...recordWaits([0.5]).options });

    await Promise.allSettled([result]);
    expect(operation).toBeTried(3);
    await expect(result).toFulfil("The third attempt succeeded, and your function failed.");
    expect(await result, "The result is that of the attempt that succeeded").toBe("done");
  });

  test("after three failures of three it gives up, with the last error", async ({ exercise }) => {
    const last = broken("third");
    const operation = failing(broken("first"), broken("second"), last);

    const result = exercise.retry(operation.run, { attempts: 3, ...limits, ...recordWaits([0.5]).options });

    const failure = await failureOf(result);
    expect(operation).toBeTried(3);
    expect(failure, "When all attempts have failed, the error is that of the last one").toBe(String(last));
  });
});

describe("Task 2: later each time", () => {
  test("seven failures, six waits: each is drawn from 0 up to a limit that doubles until maxMs", async ({
    exercise,
  }) => {
    const operation = failing(...Array.from({ length: 7 }, (_, index) => broken(`failure ${index}`)));
    const waits = recordWaits([0.5]);

    await Promise.allSettled([exercise.retry(operation.run, { attempts: 7, ...limits, ...waits.options })]);

    expect(operation).toBeTried(7);
    expect(waits).toBackOff(6, limits);
  });
});

describe("Task 3: not always", () => {
  test("a busy server and a broken connection are tried again, a missing file is not", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const [url = "", missing = ""] = server.serve({
      archivo1: { size: 9000, faults: [{ status: 503 }, { truncateAfter: 5000 }] },
      missing: { status: 404 },
    });
    const options = { attempts: 4, ...limits, ...recordWaits([0.5]).options };

    const saved = exercise.downloadFile(url, directory, options);
    await expect(saved).toFulfil("The file was there at the third attempt, and you had given up before.");
    await expect(exercise.downloadFile(missing, directory, options)).toFailWithStatus(404, missing);

    expect(
      server.trace.names.filter((name) => name === "missing").length,
      "A missing file was asked for again: it is no less missing the second time",
    ).toBe(1);
    expect(await saved).toBeSaved(server, directory, "archivo1");
    await expect(directory).toHold(server, ["archivo1"]);
    await annotate("1 file saved at the third of 4 attempts; 1 missing file asked for once", "won");
  });
});

describe("Task 4: stop when asked to", () => {
  test("an abort in the middle of a wait ends it, with the signal's reason", async ({ exercise }) => {
    const operation = failing(broken("first"));
    const waits = endlessWaits();
    const controller = new AbortController();
    const reason = new Error("the user has left");

    const result = exercise.retry(operation.run, {
      attempts: 3,
      ...limits,
      ...waits.options,
      signal: controller.signal,
    });
    await waits.begun(result);
    expect(waits.ms.length, "An attempt had failed, and there was no wait that could be aborted").toBe(1);
    controller.abort(reason);

    await expect(result).toSettle(
      "The signal was aborted, and your function waits on: sleep has to be told of the signal.",
    );
    expect(await failureOf(result), "After an abort your function rejects with the signal's reason").toBe(
      String(reason),
    );
    expect(operation).toBeTried(1);
  });
});
