// Runs in a process of its own: `node child-main.ts FILE NAME ARGUMENTS`, with a channel to the test.
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const [, , file = "", name = "", json = "[]"] = process.argv;

process.once("message", () => void rest().then(() => process.send?.({ atRest: true })));

try {
  const module = (await import(pathToFileURL(file).href)) as Record<string, (...args: unknown[]) => unknown>;
  // How it ends is not asked: whoever kills it may be quicker.
  await Promise.allSettled([(async () => module[name]?.(...(JSON.parse(json) as unknown[])))()]);
} catch (error) {
  process.send?.({ broken: String(error) });
}
process.disconnect?.();

/** Until this program has done all it can: counted in turns of its own loop, so a busy machine only makes it longer. */
async function rest(): Promise<void> {
  for (let still = 0; still < 10; still += 1) {
    await setTimeout(10);
    if (process.getActiveResourcesInfo().some((resource) => resource.startsWith("FSReq"))) still = 0;
  }
}
