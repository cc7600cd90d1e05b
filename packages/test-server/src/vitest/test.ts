import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "vitest";
import { raiseFence } from "../door/index.ts";
import { whenSettled } from "../gate/index.ts";
import { isFound } from "../finding.ts";
import { type Server, startServer } from "../server.ts";
import { scheduleByOrder, shortened } from "../trace/index.ts";
import { auditLeaks } from "./audit.ts";
import { watchForCircles } from "./circles.ts";
import { removeDirectory } from "./ending.ts";
import { watchExports } from "./exercise.ts";
import { MOST, watchForFlood } from "./flood.ts";
import { loadExercise } from "./load.ts";
import { program } from "./program.ts";
import { beginRun, type Run } from "./run.ts";
import { seedOf } from "./seed.ts";
import { watchForBusyLoop } from "./sentinel.ts";
import { watchForSilence } from "./watchdog.ts";

interface Fixtures<M> {
  /** What is known about this test; for the fixtures themselves. */
  run: Run;
  /** The module under test, loaded when a test asks for it: what fails while loading fails tests, not the file. */
  exercise: M;
  /** A server of this test's own, without files at first. */
  server: Server;
  /** An empty directory of this test's own, removed afterwards. */
  directory: string;
}

/**
 * The `test` of an exercise: each test gets a server and a directory, ends when it hangs, and fails when it
 * leaves anything behind.
 *
 * @example
 * const test = exerciseTest(() => import("#exercise"));
 * test("saves the file", async ({ exercise, server, directory }) => { ... });
 */
// eslint-disable-next-line typescript/explicit-module-boundary-types -- vitest's own inferred type says it best
export function exerciseTest<M extends object>(load: () => Promise<M>) {
  const test = base.extend<Fixtures<M>>({
    // The first to begin and the last to end: whatever the others leave behind is still looked after.
    run: async ({ task }, use) => {
      using _fence = raiseFence();
      const run = beginRun(seedOf(task.name));
      task.meta.meanwhile = run.meta;
      await program().begin(run);
      await use(run);
      await program().end(run.hung);
      // One cause for each failure: what broke when a hanging test was ended is no cause.
      if (run.hung) task.result?.errors?.splice(1);
      run.meta.found = isFound(task.result?.errors?.[0]?.message ?? "");
      if (run.directory !== undefined) await removeDirectory(run.directory);
      program().leave();
    },
    server: async ({ run }, use) => {
      await using server = await startServer({ seed: run.meta.seed, most: MOST });
      run.server = server;
      // Unless the test holds otherwise: a quick server must not make a concurrent program look sequential.
      server.hold(whenSettled());
      await use(server);
    },
    directory: async ({ run }, use) => {
      run.directory = await mkdtemp(join(tmpdir(), "meanwhile-"));
      await program().lend(run.directory);
      await use(run.directory);
    },
    exercise: async ({ run }, use) => {
      await use(watchExports(await loadExercise(load, run), run));
    },
  });

  test.aroundEach(async (runTest, { task, run, server }) => {
    // vitest calls this for every test of the file, also for one that is not of ours.
    if ((run as Run | undefined) === undefined) return runTest();
    try {
      await guarded(run, async () => {
        await runTest();
        if (task.result?.state !== "fail") await auditLeaks(run);
      });
    } finally {
      if (server.trace.requests.length > 0)
        run.meta.schedule = shortened(scheduleByOrder(server.trace.requests));
    }
  });
  return test;
}

/** Does the work until it ends or until it is certain that it never will. */
async function guarded(run: Run, work: () => Promise<void>): Promise<void> {
  const over = new AbortController();
  const hang = Promise.withResolvers<never>();
  for (const watch of [
    watchForSilence,
    watchForBusyLoop,
    watchForCircles,
    watchForFlood,
    watchForBreakdown,
  ]) {
    watch(run, over.signal).catch((finding: unknown) => {
      run.hung = true;
      hang.reject(finding);
    });
  }
  try {
    await Promise.race([work(), hang.promise]);
  } finally {
    over.abort();
  }
}

function watchForBreakdown(_: Run, signal: AbortSignal): Promise<void> {
  return program().watch(signal);
}
