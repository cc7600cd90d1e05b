import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { fileUnderTest } from "./file-under-test.ts";
import { Finding } from "./finding.ts";

/** When to kill: as soon as the moment has come, or when the program has then done all that it can do by itself. */
export type Kill = "at once" | "at rest";

/**
 * Calls an export of the file under test in a process of its own, and kills that process (SIGKILL): nothing in it can
 * be caught, flushed or tidied up. A call that ends before the moment comes is left alone, however it ends.
 *
 * @note A grader, whose submissions run in a box already, makes the call there and kills the box.
 *
 * @param args plain data
 * @param moment what the server has to see first
 * @throws {Finding} when Node cannot load the file
 */
export function callAndKill(
  name: string,
  args: readonly unknown[],
  moment: Promise<unknown>,
  kill: Kill,
): Promise<void> {
  return callAndKillIn(fileUnderTest(), name, args, moment, kill);
}

/** The same for any file. */
export async function callAndKillIn(
  file: string,
  name: string,
  args: readonly unknown[],
  moment: Promise<unknown>,
  kill: Kill,
): Promise<void> {
  const child = fork(join(import.meta.dirname, "child-main.ts"), [file, name, JSON.stringify(args)], {
    execArgv: [],
  });
  // A test that hangs is ended by others, and the child with it.
  onTestFinished(() => void child.kill("SIGKILL"));
  const exit = once(child, "exit");
  const atRest = Promise.withResolvers<void>();
  let broken: string | undefined;
  child.on("message", (message: { broken?: string; atRest?: boolean }) => {
    broken ??= message.broken;
    if (message.atRest === true) atRest.resolve();
  });
  await Promise.race([moment, exit]);
  if (kill === "at rest" && child.connected) {
    child.send("rest", () => undefined);
    await Promise.race([atRest.promise, exit]);
  }
  child.kill("SIGKILL");
  await exit;
  if (broken !== undefined) throw new Finding(`Node cannot load exercise.ts by itself: ${broken}`);
}
