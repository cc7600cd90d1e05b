import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { projectsOf } from "./packages/course/src/projects.ts";

export default defineConfig({
  test: {
    projects: projectsOf(import.meta.dirname),
    // Most tests wait rather than compute: for silence, for a child, for one another.
    maxWorkers: Math.max(4, availableParallelism()),
    // A test that is ended in the middle keeps its place in vitest for ever; after five of them nothing would run.
    maxConcurrency: 1_000_000,
    // A test that fails once in a hundred is broken.
    retry: 0,
    // The exercise fixture tells of rejections in its own words.
    execArgv: ["--disable-warning=PromiseRejectionHandledWarning"],
    // Never decides: a hang is noticed by silence, within about a second. A machine may be busy for minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
