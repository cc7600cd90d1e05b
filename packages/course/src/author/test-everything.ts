import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { CourseError } from "../course-error.ts";
import { block, showsColours } from "../terminal.ts";

const TASKS = ["types", "lint", "check", "test"];
const QUIET = ["--output-logs=new-only", "--log-order=grouped", "--log-prefix=none"];

/**
 * Whether the course is sound: types, lint, the author contract of every exercise, the tests of the packages.
 * Turborepo runs what has changed since the last time and remembers the rest.
 *
 * @throws {CourseError} when Turborepo is not installed.
 */
export async function testEverything(root: string): Promise<void> {
  const what = "Testing the course: types, lint, exercises, packages.";
  console.log(`\n${block(`${what} The first time takes about a minute.`, 1)}\n`);
  const turbo = startTurbo(root);
  const interrupted = endWithUs(turbo);
  try {
    await once(turbo, "close");
  } catch (cause) {
    throw new CourseError("cannot run turbo: install the course's tools with pnpm install.", { cause });
  }
  process.exitCode = interrupted.code ?? (turbo.exitCode === 0 ? 0 : 1);
}

function startTurbo(root: string): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  // It sees a pipe, not the terminal.
  if (showsColours()) env["FORCE_COLOR"] = "1";
  const windows = process.platform === "win32";
  // The root (//) and the packages; exercises are the learner's and may be red.
  const filters = ["--filter=//", "--filter=./packages/*", "--continue"];
  const turbo = spawn("turbo", ["run", ...TASKS, ...filters, ...QUIET], {
    cwd: root,
    env,
    shell: windows,
    // In a group of its own, so that Ctrl-C reaches it once, through us: at a second one it leaves its children.
    detached: !windows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  turbo.stdout.pipe(process.stdout);
  turbo.stderr.pipe(process.stderr);
  return turbo;
}

/**
 * Hands Ctrl-C on to Turborepo, which needs a moment to end what it runs. What it says of that is of no use, and
 * may come when the prompt is back already, because pnpm does not wait for us.
 */
function endWithUs(turbo: ChildProcess): { code?: number } {
  const interrupted: { code?: number } = {};
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.on(signal, () => {
      interrupted.code = code;
      for (const stream of [turbo.stdout, turbo.stderr]) stream?.unpipe().resume();
      // The whole group: `turbo` is a script that starts the program, and does not hand signals on.
      if (turbo.pid !== undefined)
        process.kill(process.platform === "win32" ? turbo.pid : -turbo.pid, "SIGINT");
    });
  }
  return interrupted;
}
