import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Finding } from "../finding.ts";
import { keep } from "./kept.ts";
import type { Kill } from "./program.ts";

/**
 * Calls an export of a file in a process of its own, and kills that process. A call that ends before the moment comes
 * is left alone, however it ends.
 *
 * @param args plain data
 * @throws {Finding} when Node cannot load the file
 */
export async function callAndKillIn(
  file: string,
  name: string,
  args: readonly unknown[],
  moment: Promise<unknown>,
  kill: Kill,
): Promise<void> {
  const child = keep(
    fork(join(import.meta.dirname, "child-main.ts"), [file, name, JSON.stringify(args)], { execArgv: [] }),
  );
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
