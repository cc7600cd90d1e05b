import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  describe,
  endlessWaits,
  exerciseTest,
  expect,
  failing,
  type FileSpec,
  recordWaits,
  stillness,
  type Waits,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const limits = { baseMs: 100, maxMs: 1000 };
const anHour = 3_600_000;
const MIB = 2 ** 20;
/** Nobody listens there. */
const REFUSED = "http://127.0.0.1:2/refused";

/** Options for so many attempts, with waits that are over at once. */
function upTo(attempts: number, waits: Waits = recordWaits([0.5])) {
  return { attempts, ...limits, ...waits.options };
}

function coded(code: string): Error {
  return Object.assign(new Error(`failed with ${code}`), { code });
}

/** What the call failed with, as a text: an error may come from another process. */
async function failureOf(call: Promise<unknown>): Promise<string> {
  const [outcome] = await Promise.allSettled([call]);
  return outcome.status === "rejected" ? String(outcome.reason) : "no failure";
}

async function expectReason(call: Promise<unknown>, { reason }: AbortSignal): Promise<void> {
  expect(await failureOf(call), "After an abort your function rejects with the signal's reason").toBe(
    String(reason),
  );
}

describe("What is tried again", () => {
  test("408, 429 and whatever begins with a 5", async ({ exercise, server, directory }) => {
    const statuses = [408, 429, 500, 502, 503, 504];
    for (const status of statuses) {
      const name = `after${status}`;
      const [url = ""] = server.serve({ [name]: { faults: [{ status }] } });

      const saved = exercise.downloadFile(url, directory, upTo(2));

      await expect(saved).toFulfil(`The server answered ${status} once, and you did not try again.`);
      expect(await saved).toBeSaved(server, directory, name);
    }
    await expect(directory).toHold(
      server,
      statuses.map((status) => `after${status}`),
    );
  });

  test("an error with a code of the system or of undici, itself or in a cause of its cause", async ({
    exercise,
  }) => {
    const codes = ["ECONNRESET", "ECONNREFUSED", "ETIMEDOUT", "EAI_AGAIN", "ENOTFOUND", "UND_ERR_SOCKET"];
    for (const code of codes) {
      const deep = new TypeError("fetch failed", { cause: new Error("no luck", { cause: coded(code) }) });
      for (const [error, where] of [
        [coded(code), "An error"],
        [deep, "The cause of a cause"],
      ] as const) {
        const operation = failing(error);
        const result = exercise.retry(operation.run, upTo(2));
        await expect(result).toFulfil(`${where} had the code ${code}, and you did not try again.`);
        expect(operation).toBeTried(2);
      }
    }
  });

  test("a refused connection: all attempts are used, and that is the error", async ({
    exercise,
    server,
    directory,
  }) => {
    const waits = recordWaits([0.3]);
    const saved = exercise.downloadFile(REFUSED, directory, upTo(4, waits));
    await expect(saved).toFailWithCode(["ECONNREFUSED"], "nobody was there to answer");
    expect(waits).toBackOff(3, limits);
    await expect(directory).toHold(server, []);
  });
});

describe("What is not tried again", () => {
  test("refusals that will be the same next time", async ({ exercise, server, directory }) => {
    for (const status of [400, 401, 403, 404, 410]) {
      const [url = ""] = server.serve({ [`gone${status}`]: { status } });
      await expect(exercise.downloadFile(url, directory, upTo(3))).toFailWithStatus(status, url);
      expect(
        server.trace.names.filter((name) => name === `gone${status}`).length,
        `The server answered ${status}, and you asked again: it will say the same`,
      ).toBe(1);
    }
    await expect(directory).toHold(server, []);
  });

  test("mistakes of a program: a TypeError without a code, and one with a code of Node's own", async ({
    exercise,
  }) => {
    const bug = new TypeError("cannot read properties of undefined");
    const invalid = Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL" });
    for (const [error, sentence] of [
      [bug, "A TypeError without any code was tried again: that is a bug, and no bad luck"],
      [invalid, "A TypeError of code ERR_INVALID_URL was tried again: not every code is one of the network"],
    ] as const) {
      const operation = failing(error);
      const failure = await failureOf(exercise.retry(operation.run, upTo(3)));
      expect(operation.attempts, sentence).toEqual([0]);
      expect(failure, "An error that is not tried again is handed on as it is").toBe(String(error));
    }
  });
});

describe("Waits", () => {
  test("each wait has a draw of its own, and maxMs may be below baseMs", async ({ exercise }) => {
    for (const own of [limits, { baseMs: 700, maxMs: 300 }]) {
      const operation = failing(...Array.from({ length: 7 }, () => coded("ECONNRESET")));
      const waits = recordWaits([0.9, 0.2, 0.7, 0.1, 0.999, 0.4]);
      await failureOf(exercise.retry(operation.run, { ...upTo(7, waits), ...own }));
      expect(operation).toBeTried(7);
      expect(waits).toBackOff(6, own);
    }
  });

  test("one attempt of one: no wait, and its error", async ({ exercise }) => {
    const operation = failing(coded("ECONNRESET"));
    const waits = recordWaits([0.5]);
    const failure = await failureOf(exercise.retry(operation.run, upTo(1, waits)));
    expect(operation).toBeTried(1);
    expect(waits).toBackOff(0, limits);
    expect(failure, "The error is that of the only attempt").toBe(String(coded("ECONNRESET")));
  });

  test("Retry-After in seconds is a minimum: neither maxMs nor a short draw makes it less", async ({
    exercise,
    server,
    directory,
  }) => {
    for (const [status, seconds, maxMs, draw, atLeast, sentence] of [
      [503, 1, 1000, 0, 1000, "The server asked for 1 s, and you came back sooner"],
      [429, 7, 1000, 0, 7000, "The server asked for 7 s, and you came back sooner: maxMs is no excuse"],
      [
        503,
        1,
        60_000,
        0.5,
        15_000,
        "The server asked for 1 s at least, and your own wait was longer: keep it",
      ],
    ] as const) {
      const [url = ""] = server.serve({ archivo1: { faults: [{ status, retryAfter: seconds }] } });
      const waits = recordWaits([draw]);
      await exercise.downloadFile(url, directory, { ...upTo(2, waits), baseMs: 30_000, maxMs });
      expect(waits.ms[0] ?? 0, sentence).toBeGreaterThanOrEqual(atLeast);
    }
  });

  test("Retry-After as a date: an hour from now is an hour's wait", async ({
    exercise,
    server,
    directory,
  }) => {
    const date = new Date(Date.now() + anHour).toUTCString();
    const [url = ""] = server.serve({ archivo1: { faults: [{ status: 503, retryAfter: date }] } });
    const waits = recordWaits([0]);

    await exercise.downloadFile(url, directory, upTo(2, waits));

    const [ms = 0] = waits.ms;
    // Some of the hour has passed by now: ten minutes are granted.
    expect(ms, "The server named the date to come back at, and you came back sooner").toBeGreaterThan(
      anHour - 600_000,
    );
    expect(ms, "The server named the date to come back at, and you wait for longer").toBeLessThanOrEqual(
      anHour,
    );
  });

  test("without sleep and random of the caller's there are real ones", async ({ exercise }) => {
    const operation = failing(coded("ECONNRESET"), coded("EPIPE"));
    const result = exercise.retry(operation.run, { attempts: 3, baseMs: 1, maxMs: 2 });
    await expect(result).toFulfil("The third attempt succeeded, and your function failed.");
    expect(operation).toBeTried(3);
  });
});

describe("Files", () => {
  test("bodies that break off, and then a whole one: not a byte of the broken ones stays", async ({
    exercise,
    server,
    directory,
  }) => {
    const spec: FileSpec = {
      size: MIB,
      faults: [{ resetAfter: 300_000 }, { truncateAfter: 700_000 }, { status: 500 }],
    };
    const [url = ""] = server.serve({ archivo1: spec });

    const saved = exercise.downloadFile(url, directory, upTo(4));

    await expect(saved).toFulfil("The fourth attempt of four would have been the good one.");
    expect(
      statSync(join(directory, "archivo1")).size,
      "The size of the file is wrong: each attempt has to begin it anew",
    ).toBe(MIB);
    expect(await saved).toBeSaved(server, directory, "archivo1");
    await expect(directory).toHold(server, ["archivo1"]);
  });

  test("a body that breaks off, and then a refusal: no file is left, and the refusal is the error", async ({
    exercise,
    server,
    directory,
  }) => {
    const spec: FileSpec = { size: MIB, faults: [{ truncateAfter: 300_000 }, { status: 502 }] };
    const [url = ""] = server.serve({ archivo1: spec });
    const saved = exercise.downloadFile(url, directory, upTo(2));
    const failure = await failureOf(saved);
    expect(server.trace.names.length, "attempts is the number of requests, the first one included").toBe(2);
    expect(
      /answered 502/.exec(failure)?.[0] ?? failure,
      "When all attempts have failed, the error is that of the last one",
    ).toBe("answered 502");
    await expect(saved).toFailWithStatus(502, url);
    expect(await readdir(directory), "The last attempt failed, and a file of an earlier one stayed").toEqual(
      [],
    );
  });
});

describe("Abort", () => {
  test("before the call: no attempt, and the signal's reason", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const signal = AbortSignal.abort(new Error("the user has left"));
    const operation = failing();
    const options = { attempts: 3, ...limits, signal };

    const failures = [
      await failureOf(Promise.try(() => exercise.retry(operation.run, options))),
      await failureOf(Promise.try(() => exercise.downloadFile(url, directory, options))),
    ];

    expect(operation.attempts, "The signal was aborted before the call, and there was an attempt").toEqual(
      [],
    );
    expect(server.trace.names, "The signal was aborted before the call, and there was a request").toEqual([]);
    expect(failures, "Aborted before the call, your function rejects with the signal's reason").toEqual(
      failures.map(() => String(signal.reason)),
    );
  });

  test("in the middle of a body: no further attempt and no wait, and no file", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size: 9000, faults: [{ stallAfter: 5000 }] } });
    const waits = recordWaits([0.5]);
    const controller = new AbortController();
    const { signal } = controller;

    const saved = exercise.downloadFile(url, directory, { ...upTo(3, waits), signal });
    await server.trace.until(({ requests }) => requests[0]?.sent === 5000);
    await stillness();
    controller.abort();

    await expect(saved).toSettle("The signal was aborted, and the download waits on for its bytes.");
    expect(waits.ms, "The caller has aborted it, and you wanted to try again").toEqual([]);
    await expectReason(saved, signal);
    await expect(server).toSeeCancelled("archivo1");
    await stillness();
    await expect(directory).toHold(server, []);
  });

  test("while an attempt is about to fail: no further attempt", async ({ exercise }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const operation = failing(coded("ECONNRESET"));
    const abortAndRun = (attempt: number): Promise<string> => {
      controller.abort(new Error("the user has left"));
      return operation.run(attempt);
    };

    const result = exercise.retry(abortAndRun, { ...upTo(3), signal });

    await Promise.allSettled([result]);
    expect(operation.attempts, "The signal was aborted, and another attempt began").toEqual([0]);
    await expectReason(result, signal);
  });

  test("in a wait after a body that broke off: no file, and no other request", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size: 9000, faults: [{ truncateAfter: 5000 }] } });
    const waits = endlessWaits();
    const controller = new AbortController();
    const { signal } = controller;

    const saved = exercise.downloadFile(url, directory, { ...upTo(3, waits), signal });
    await waits.begun(saved);
    controller.abort(new Error("the user has left"));

    await expect(saved).toSettle("The signal was aborted, and your function waits on.");
    await expectReason(saved, signal);
    await stillness();
    await expect(directory).toHold(server, []);
    expect(server).toBeAskedFor(["archivo1"]);
  });

  test("in a real wait of an hour: it ends at once, and its timer is gone", async ({ exercise }) => {
    const operation = failing(coded("ECONNRESET"));
    const controller = new AbortController();
    const reason = new Error("the user has left");

    const result = exercise.retry(operation.run, {
      attempts: 2,
      baseMs: anHour,
      maxMs: anHour,
      random: () => 0.999,
      signal: controller.signal,
    });
    await stillness();
    controller.abort(reason);

    await expect(result).toSettle("The signal was aborted, and your own sleep waits on.");
    expect(await failureOf(result), "An abort of your own sleep has to give the signal's reason").toBe(
      String(reason),
    );
    expect(operation).toBeTried(1);
    // And the fixture looks for a timer that still runs.
  });
});

describe("Arguments", () => {
  test("attempts that are no integer of 1 or more: a RangeError, and not one attempt", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const operation = failing();
    for (const attempts of [0, -1, 1.5, Number.NaN, Infinity]) {
      const options = upTo(attempts);
      const calls = [
        async () => exercise.retry(operation.run, options),
        async () => exercise.downloadFile(url, directory, options),
      ];
      for (const call of calls) await expect(call).toThrowRangeError("attempts", attempts);
    }
    expect(operation.attempts, "A bad number of attempts is refused before the first one").toEqual([]);
    expect(server).toBeAskedFor([]);
  });
});
