import { join } from "node:path";
import { createVitest, type CliOptions, type TestModule, type Vitest } from "vitest/node";

/** One run of vitest inside this process, on projects of our choosing. */
export async function openVitest(root: string, options: CliOptions): Promise<Vitest> {
  return createVitest("test", { config: join(root, "vitest.config.ts"), root, watch: false, ...options });
}

/** Runs all, without a word, and closes. Red tests are an answer here: they leave the exit code alone. */
export async function runVitest(root: string, project: string[]): Promise<TestModule[]> {
  const { exitCode } = process;
  const vitest = await openVitest(root, { project, reporters: [{}], silent: true });
  try {
    const { testModules } = await vitest.start();
    return testModules;
  } finally {
    await vitest.close();
    process.exitCode = exitCode;
  }
}
