import { once } from "node:events";
import { get, HttpError } from "@meanwhile/download";
import {
  describe,
  exerciseTest,
  expect,
  type FileSpec,
  inFlight,
  inOrder,
  last,
  oneByOne,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

/** The server sends 5,000 of 9,000 bytes, and then nothing more. */
const stalls = { size: 9000, faults: [{ stallAfter: 5000 }] };
/** The server takes the request and says nothing. */
const silent: FileSpec = { faults: [{ neverAnswer: true }] };

/** Downloads a file, whatever others say. */
async function fetchFile(url: string): Promise<void> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  await reply.bytes();
}

function coded(code: string, name = "Error"): Error {
  return Object.assign(new Error(`failed with ${code}`), { code, name });
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}

describe("Leaving the block", () => {
  test("after a failure, those that do not listen are waited for, and what becomes of them is reported", async ({
    exercise,
    server,
  }) => {
    const [missing = "", a = "", busy = ""] = server.serve({
      missing: { status: 404 },
      a: {},
      busy: { status: 503 },
    });
    server.hold(inOrder(["missing", "a", "busy"]));
    let ended = 0;

    const group = new exercise.TaskGroup();
    for (const url of [missing, a, busy]) void group.run(() => fetchFile(url).finally(() => (ended += 1)));
    const left = group[Symbol.asyncDispose]();
    const endedThen = await left.catch(() => undefined).then(() => ended);

    expect(
      endedThen,
      "The block was left right after the first failure, while tasks were still running",
    ).toBe(3);
    await expect(left).toReport([
      [missing, "404"],
      [busy, "503"],
    ]);
  });

  test("while the block is being left, tasks start tasks, and all are waited for", async ({
    exercise,
    server,
  }) => {
    const [index = "", page = "", picture = ""] = server.serve({ index: {}, page: {}, picture: {} });
    let ended = 0;
    let refused = 0;

    const group = new exercise.TaskGroup();
    const follow = ([url = "", ...links]: string[]): Promise<void> =>
      group.run(async () => {
        await fetchFile(url);
        if (links.length > 0) void follow(links).catch(() => (refused += 1));
        ended += 1;
      });
    void follow([index, page, picture]);
    const left = group[Symbol.asyncDispose]();
    const then = left.then(() => ({ refused, ended }));

    await expect(then).toFulfil("No task had failed, and leaving the block failed.");
    expect(
      (await then).refused,
      "A task could not start another one while the block was being left: the end is when the last task has settled",
    ).toBe(0);
    expect((await then).ended, "The block was left before tasks that were started by tasks had ended").toBe(
      3,
    );
  });

  test("without a failure there is no error, with tasks or without", async ({ exercise, server }) => {
    const urls = server.serve({ a: {}, b: {} });
    for (const list of [[], urls]) {
      const group = new exercise.TaskGroup();
      const results = list.map((url) => group.run(() => fetchFile(url)));
      await expect(group[Symbol.asyncDispose]()).toFulfil(
        "No task had failed, and leaving the block failed.",
      );
      await Promise.all(results);
    }
  });
});

describe("Failures", () => {
  test("all are reported in the order in which they happened, and a cancelled task is none of them", async ({
    exercise,
  }) => {
    const names = ["A", "B", "C"];
    const tasks = names.map(() => Promise.withResolvers<never>());
    const group = new exercise.TaskGroup();
    const runs = tasks.map(({ promise }) => group.run(() => promise));
    void group.run(async (signal) => {
      await untilAborted(signal);
      signal.throwIfAborted();
    });
    const left = group[Symbol.asyncDispose]();

    // Somebody else's abort is a failure like any other.
    for (const [at, error] of [
      [2, coded("C", "AbortError")],
      [0, coded("A")],
      [1, coded("B", "AbortError")],
    ] as const) {
      tasks[at]?.reject(error);
      await expect(runs[at] ?? left).toFailWith(error, `task ${names[at]} had failed`);
    }

    await expect(left).toSettle("A task has failed, and the others run on: nobody told them to stop.");
    await expect(left).toReport([
      ["C", "C"],
      ["A", "A"],
      ["B", "B"],
    ]);
  });

  test("a task that throws before it waits for anything has failed like any other", async ({ exercise }) => {
    const group = new exercise.TaskGroup();
    const other = group.run(untilAborted);
    const thrown = Promise.try(() =>
      group.run(() => {
        throw coded("TOO_SOON");
      }),
    );
    await expect(thrown).toFailWithCode(["TOO_SOON"], "its task had thrown");

    await expect(other).toSettle("A task threw before its first await, and its group took no notice.");
    await expect(group[Symbol.asyncDispose]()).toReport([["the task", "TOO_SOON"]]);
  });

  test("after a failure nothing new starts: run rejects with the signal's reason", async ({
    exercise,
    server,
  }) => {
    const [missing = "", late = ""] = server.serve({ missing: { status: 404 }, late: {} });
    const group = new exercise.TaskGroup();
    await expect(group.run(() => fetchFile(missing))).toFailWithStatus(404, missing);
    await expect(untilAborted(group.signal)).toSettle(
      "A task has failed, and the group's signal is not aborted.",
    );

    const refused = Promise.try(() => group.run(() => fetchFile(late)));
    const ignored = Promise.try(() => void group.run(() => fetchFile(late)));

    await Promise.allSettled([refused, ignored]);
    expect(server).toBeAskedFor(["missing"]);
    await expect(refused).toFailWith(group.signal.reason as Error, "a task of its group had failed");
    await expect(group[Symbol.asyncDispose]()).toReport([[missing, "404"]]);
  });
});

describe("Downloads", () => {
  test("all are in flight together, and the results stand in URL order", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["a", "b", "c"];
    const urls = server.serve({ a: {}, b: { size: 200_000 }, c: { size: 0 } });

    server.hold(inFlight(3));
    expect(await exercise.downloadAll(urls, directory)).toBeSaved(server, directory, names);
    expect(server).toOverlap(3);
    server.hold(inOrder(names.toReversed()));
    expect(await exercise.downloadAll(urls, directory)).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
  });

  test("an empty list gives an empty list and no request", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory)).toEqual([]);
    expect(server).toBeAskedFor([]);
  });

  test("a body that breaks off cancels the others, with or without an answer", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ silent, stalls, broken: { size: 9000, faults: [{ resetAfter: 5000 }] } });
    server.hold(oneByOne(last("broken")));

    const downloads = exercise.downloadAll(urls, directory);

    await expect(downloads).toSettle(
      "One download has failed, and the others run on: nobody told them to stop.",
    );
    await expect(downloads).toFailWithCode(["ECONNRESET", "UND_ERR_SOCKET"], "a connection had broken");
    await expect(directory).toHold(server, []);
    for (const name of ["silent", "stalls"]) await expect(server).toSeeCancelled(name);
  });
});
