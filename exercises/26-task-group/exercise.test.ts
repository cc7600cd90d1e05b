import { get, HttpError } from "@meanwhile/download";
import {
  describe,
  exerciseTest,
  expect,
  type FileSpec,
  inOrder,
  last,
  oneByOne,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

/** The server sends 5,000 of 9,000 bytes, and then nothing more. */
const stalls = { size: 9000, faults: [{ stallAfter: 5000 }] };
/** The server takes the request and says nothing. */
const silent: FileSpec = { faults: [{ neverAnswer: true }] };

/** A task that downloads a file and tells how many bytes it had. */
function download(url: string) {
  return async (signal: AbortSignal): Promise<number> => {
    const reply = await get(url, { signal });
    if (!reply.ok) throw HttpError.from(reply);
    return (await reply.bytes()).length;
  };
}

describe("Task 1: leave the block when every task has settled", () => {
  test("a block that starts three downloads is left when all three have ended", async ({
    exercise,
    server,
  }) => {
    const urls = server.serve({
      archivo1: { size: 1000 },
      archivo2: { size: 2000 },
      archivo3: { size: 3000 },
    });
    server.hold(inOrder(["archivo3", "archivo1", "archivo2"]));
    const results: Promise<number>[] = [];
    let ended = 0;

    const group = new exercise.TaskGroup();
    for (const url of urls) {
      const task = async (signal: AbortSignal): Promise<number> => {
        const bytes = await download(url)(signal);
        ended += 1;
        return bytes;
      };
      results.push(group.run(task));
    }
    const left = group[Symbol.asyncDispose]();
    const endedThen = left.then(() => ended);

    await expect(endedThen).toFulfil("No task had failed, and leaving the block failed.");
    await expect(Promise.all(results)).toFulfil(
      "Leaving the block cancelled its tasks: it has to wait for them, and nothing else.",
    );
    expect(
      await endedThen,
      "The block was left while its downloads were still running: nobody waited for them",
    ).toBe(3);
    expect(await Promise.all(results)).toEqual([1000, 2000, 3000]);
  });

  test("what comes after the end is refused, and does not start", async ({ exercise, server }) => {
    const [late = ""] = server.serve({ late: {} });
    const group = new exercise.TaskGroup();
    await expect(group[Symbol.asyncDispose]()).toFulfil("No task had failed, and leaving the block failed.");

    const refused = Promise.try(() => group.run(download(late)));

    await expect(refused).toFailWithCode(["GROUP_CLOSED"], "the block of its group had been left");
    expect(server).toBeAskedFor([]);
  });
});

describe("Task 2: the first failure cancels the others, and is reported", () => {
  test("one of three downloads fails: two are cancelled, and one failure is reported", async ({
    exercise,
    server,
  }) => {
    const [archivo1 = "", missing = "", archivo3 = ""] = server.serve({
      archivo1: stalls,
      missing: { status: 404 },
      archivo3: silent,
    });
    server.hold(oneByOne(last("missing")));

    const group = new exercise.TaskGroup();
    for (const url of [archivo1, missing, archivo3]) void group.run(download(url));
    const left = group[Symbol.asyncDispose]();

    await expect(left).toSettle("One task has failed, and the others run on: nobody told them to stop.");
    // What run gave back was ignored: that may not be an unhandled rejection.
    await expect(left).toReport([[missing, "404"]]);
    for (const name of ["archivo1", "archivo3"]) await expect(server).toSeeCancelled(name);
  });
});

describe("Task 3: download all files in a group", () => {
  test("one of three files is missing: the others are cancelled, and that error is told", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const urls = server.serve({ archivo1: stalls, missing: { status: 404 }, archivo3: stalls });
    server.hold(oneByOne(last("missing")));

    const downloads = exercise.downloadAll(urls, directory);

    await expect(downloads).toSettle(
      "One download has failed, and the others run on: nobody told them to stop.",
    );
    await expect(downloads).toFailWithStatus(404, urls[1]);
    await expect(directory).toHold(server, []);
    for (const name of ["archivo1", "archivo3"]) await expect(server).toSeeCancelled(name);
    await annotate("3 tasks in a group, 1 fails: 2 are cancelled, and 0 outlive the block", "won");
  });
});
