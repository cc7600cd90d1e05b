import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type ChokidarOptions, FSWatcher, watch } from "chokidar";
import { expect, test } from "vitest";
import { type Hearing, type SaveListener, Saves } from "../../src/watch/saves.ts";
import { madeUpCourse } from "../made-up-course.ts";

/** Whose promises resolve with the next save, and with the reason for polling. */
class Ear implements SaveListener {
  readonly #saved = Promise.withResolvers<void>();
  readonly #polls = Promise.withResolvers<string>();
  readonly heard = this.#saved.promise;
  readonly why = this.#polls.promise;

  saved(): void {
    this.#saved.resolve();
  }

  polls(why: string): void {
    this.#polls.resolve(why);
  }
}

/** Only what an event tells of. */
const NEVER_LOOKS: Hearing = { watch, look: 2 ** 30 };

/** A system that tells of nothing: only polling works. */
function deaf(error?: Error): Hearing {
  return {
    look: 5,
    watch(paths, options: ChokidarOptions = {}) {
      if (options.usePolling === true) return watch(paths, options);
      const watcher = new FSWatcher();
      queueMicrotask(() => void (error === undefined ? watcher.emit("ready") : watcher.emit("error", error)));
      return watcher;
    },
  };
}

test.for([false, true])("a file is written, made and deleted (polling: %s)", async (poll) => {
  await using course = await madeUpCourse({ "e/exercise.ts": "a" });
  const [folder, path] = [join(course.root, "e"), join(course.root, "e/exercise.ts")];
  for (const change of [
    () => course.write({ "e/exercise.ts": "longer" }),
    () => rm(path),
    () => course.write({ "e/exercise.ts": "again" }),
    () => course.write({ "e/more/part.ts": "" }),
  ]) {
    const ear = new Ear();
    await using _saves = await Saves.listen(folder, ear, poll, NEVER_LOOKS);
    await change();
    await expect(ear.heard).resolves.toBeUndefined();
  }
});

test("where no event comes, it finds out, polls and says so", async () => {
  await using course = await madeUpCourse({ "e/exercise.ts": "a" });
  const ear = new Ear();
  await using _saves = await Saves.listen(join(course.root, "e"), ear, false, deaf());
  await course.write({ "e/exercise.ts": "longer" });
  expect(await ear.why).toBe("because a file has changed and the system did not tell");
  await ear.heard;
});

test("where the system has no room for another watcher, it polls and says so", async () => {
  await using course = await madeUpCourse({ "e/exercise.ts": "a" });
  const ear = new Ear();
  const full = Object.assign(new Error("System limit reached"), { code: "ENOSPC" });
  await using _saves = await Saves.listen(join(course.root, "e"), ear, false, deaf(full));
  expect(await ear.why).toBe("because the system cannot tell of changes (ENOSPC)");
  await course.write({ "e/exercise.ts": "longer" });
  await ear.heard;
});

test("a lesson, a hidden file and what is installed are no saves", async () => {
  await using course = await madeUpCourse({ "e/exercise.ts": "a" });
  const ear = new Ear();
  let saves = 0;
  const counting = {
    saved: () => {
      saves += 1;
      ear.saved();
    },
    polls: () => expect.unreachable(),
  };
  await using _saves = await Saves.listen(join(course.root, "e"), counting, false, NEVER_LOOKS);
  await course.write({ "e/README.md": "", "e/.exercise.ts.1.tmp": "", "e/node_modules/a/a.js": "" });
  await course.write({ "e/exercise.ts": "longer" });
  await ear.heard;
  expect(saves).toBe(1);
});
