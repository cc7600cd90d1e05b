import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The command of vitest, to be started with `node`. */
export const VITEST_BIN = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");
