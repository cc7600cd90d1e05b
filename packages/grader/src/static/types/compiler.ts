import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Interrupted } from "../interrupted.ts";

/** What one run of the compiler may use. */
export interface CompilerLimits {
  /** Seconds of processor time. Not of the clock: a busy machine must not fail anybody. */
  seconds: number;
  /** KiB of data. */
  memory: number;
}

/** What the compiler printed. */
export interface Compiled {
  output: string;
  /** By its exit status: it has found no error. */
  clean: boolean;
}

/** How much the compiler may print: a thousand errors of a thousand submissions. */
const LONGEST = 64_000_000;

/**
 * Runs the TypeScript compiler on a folder with a tsconfig.json, in a child with limits. On Windows there are none
 * but a clock, because there the system offers no others to a child.
 *
 * @returns undefined when it broke a limit or died of what it read
 * @throws when it cannot be started
 * @throws {Interrupted} when somebody else ended it
 */
export async function compile(folder: string, limits: CompilerLimits): Promise<Compiled | undefined> {
  const tsc = join(fileURLToPath(import.meta.resolve("typescript/package.json")), "../bin/tsc");
  const command = [process.execPath, tsc, "--project", ".", "--pretty", "false"];
  const [program = "", ...args] = process.platform === "win32" ? command : limited(command, limits);
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    ...(process.platform === "win32" ? { timeout: limits.seconds * 10_000 } : {}),
  });
  const ended = once(child, "close");
  const kill = (): void => void child.kill("SIGKILL");
  const [output, trouble] = await Promise.all([collect(child.stdout, kill), collect(child.stderr, kill)]);
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  if (signal === "SIGINT" || signal === "SIGTERM" || signal === "SIGHUP")
    throw new Interrupted("The types were not checked", signal);
  // A diagnosis is on standard output; there a compiler that dies prints nothing.
  if (signal !== null || output === undefined || /^(fatal error|panic|runtime): /m.test(trouble ?? ""))
    return undefined;
  if (code === null || code > 2) throw new Error(`The compiler could not be started: ${trouble}`);
  return { output, clean: code === 0 };
}

/** Both limits are kept by the system. Where it does not know one of them, the other holds. */
function limited(command: readonly string[], { seconds, memory }: CompilerLimits): string[] {
  const script = 'ulimit -t "$1" 2>/dev/null; ulimit -d "$2" 2>/dev/null; shift 2; exec "$@"';
  return ["/bin/sh", "-c", script, "sh", String(Math.ceil(seconds)), String(memory), ...command];
}

/** Undefined, and the child killed, when it is too much. */
async function collect(stream: AsyncIterable<Buffer>, kill: () => void): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes <= LONGEST) parts.push(part);
    else kill();
  }
  return bytes > LONGEST ? undefined : Buffer.concat(parts).toString();
}
