import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "vitest";
import { raiseFence } from "../door/index.ts";
import { activity } from "../quiet/index.ts";
import { type Server, startServer } from "../server.ts";
import { scheduleByOrder } from "../trace/index.ts";
import { auditLeaks } from "./audit.ts";
import "./client.ts";
import { watchExports } from "./exercise.ts";
import { collectRejections } from "./rejections.ts";
import { followResources, leaveResources } from "./resources.ts";
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
    run: async ({ task }, use) => {
      const run = beginRun(seedOf(task.name));
      task.meta.meanwhile = run.meta;
      await use(run);
    },
    server: async ({ run }, use) => {
      await using server = await startServer({ seed: run.meta.seed });
      run.server = server;
      await use(server);
    },
    directory: async ({ task: _ }, use) => {
      await using directory = await mkdtempDisposable(join(tmpdir(), "meanwhile-"));
      await use(directory.path);
    },
    exercise: async ({ run }, use) => {
      await use(watchExports(await load(), run));
    },
  });

  test.aroundEach(async (runTest, { task, run, server }) => {
    using _fence = raiseFence();
    const rejections = collectRejections();
    followResources();
    try {
      await guarded(runTest, run);
      if (task.result?.state !== "fail") await auditLeaks(run, rejections.reasons);
    } finally {
      if (server.trace.requests.length > 0) run.meta.schedule = scheduleByOrder(server.trace.requests);
      // What a failed test has left running ends here, while its rejections are still collected.
      await server[Symbol.asyncDispose]();
      await activity.settled();
      leaveResources();
      rejections.stop();
    }
  });
  return test;
}

/** Runs the test until it ends or until it is certain that it never will. */
async function guarded(runTest: () => Promise<void>, run: Run): Promise<void> {
  const over = new AbortController();
  const hang = Promise.withResolvers<never>();
  watchForSilence(run, over.signal).catch(hang.reject);
  watchForBusyLoop(run, over.signal).catch(hang.reject);
  try {
    await Promise.race([runTest(), hang.promise]);
  } finally {
    over.abort();
  }
}
