import { spawn } from "node:child_process";
import { once } from "node:events";

const TASKS = ["types", "lint", "check", "test"];

/**
 * Whether the course is sound: types, lint, the author contract of every exercise, the tests of the packages.
 * Turborepo runs what has changed since the last time and remembers the rest.
 */
export async function testEverything(root: string): Promise<void> {
  console.log("\n Testing the course: types, lint, exercises, packages. The first time takes about a minute.\n");
  const turbo = spawn(
    "turbo",
    // The root (//) and the packages; exercises are the learner's and may be red.
    ["run", ...TASKS, "--filter=//", "--filter=./packages/*", "--continue", "--output-logs=new-only", "--log-order=grouped", "--log-prefix=none"],
    { cwd: root, stdio: "inherit", shell: process.platform === "win32", env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" } },
  );
  const [code] = (await once(turbo, "close")) as [number | null];
  if (code !== 0) process.exitCode = 1;
}
