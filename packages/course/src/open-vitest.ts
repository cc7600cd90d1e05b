import { getCompileCacheDir } from "node:module";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { type CliOptions, createVitest, type TestRunResult, type Vitest } from "vitest/node";
import { useScratch } from "./scratch.ts";
import { canWriteOver } from "./terminal.ts";

/** A vitest inside this process, to be closed after use. Node loads its config as it is, nothing is bundled. */
export async function openVitest(root: string, options: CliOptions): Promise<Vitest> {
  useScratch();
  keepCompiled();
  return createVitest(
    {
      root,
      config: join(root, "vitest.config.ts"),
      configLoader: "native",
      watch: false,
      ...options,
    },
    {},
    // On any terminal vitest hides the cursor; not on what does not look like one.
    canWriteOver() ? {} : { stdout: throughPipe() },
  );
}

/** Leads to standard output, and says nothing of a terminal. */
function throughPipe(): Writable {
  return new Writable({ write: (chunk: Buffer, _, done) => void process.stdout.write(chunk, done) });
}

/**
 * What is compiled once is kept for the workers as well, which load the same packages again and again: that saves a
 * tenth of their processor time.
 */
function keepCompiled(): void {
  const directory = getCompileCacheDir();
  if (directory !== undefined) process.env["NODE_COMPILE_CACHE"] ??= dirname(directory);
}

/** Runs all tests. That there is none is a result too. Red tests leave the exit code alone: callers decide. */
export async function runAll(vitest: Vitest): Promise<TestRunResult> {
  const { exitCode } = process;
  try {
    return await vitest.start();
  } catch (error) {
    if (isNoTestFound(error)) return { testModules: [], unhandledErrors: [] };
    throw error;
  } finally {
    process.exitCode = exitCode;
  }
}

function isNoTestFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "VITEST_FILES_NOT_FOUND";
}
