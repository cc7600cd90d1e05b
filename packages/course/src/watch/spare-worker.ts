// Where a run begins: vitest's own worker, and at once what every exercise's tests import. A spare process has
// loaded both long before the learner saves.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const vitest = fileURLToPath(import.meta.resolve("vitest"));
await import(pathToFileURL(join(vitest, "../workers/forks.js")).href);
await import("@meanwhile/test-server/vitest");
