import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import type { Layer } from "../../src/isolation/level.ts";
import { has, runHostile } from "./hostile-box.ts";

/** A process of ours that answers as long as it lives. */
async function startVictim() {
  const victim = spawn(process.execPath, ["-e", "process.stdin.pipe(process.stdout)"], { stdio: "pipe" });
  onTestFinished(() => void victim.kill("SIGKILL"));
  const exited = once(victim, "exit");
  // It has started, and answers, when it gives back what it gets.
  const answers = async (): Promise<unknown> => {
    victim.stdin.write("?");
    return Promise.race([once(victim.stdout, "data").then(() => "alive"), exited.then(() => "dead")]);
  };
  await answers();
  victim.stdin.on("error", () => undefined);
  return { pid: victim.pid ?? 0, answers };
}

test("no process but its own gets a signal", async () => {
  const { pid, answers } = await startVictim();
  expect((await runHostile("signals.js", [pid])).open).toEqual([]);
  expect(await answers()).toBe("alive");
});

test("with the permission model alone, the box kills whom it likes", async () => {
  const { pid, answers } = await startVictim();
  const { open } = await runHostile("signals.js", [pid], { only: ["permission"] });
  expect(open).toContain("kill");
  expect(await answers()).toBe("dead");
});

// Each is enough by itself.
test.for<Layer>(["hardening", "namespaces", "user"])(
  "%s keep it from that, where they work",
  async (layer) => {
    const { pid, answers } = await startVictim();
    await runHostile("signals.js", [pid], { only: ["permission", layer] });
    expect(await answers()).toBe(has(layer) ? "alive" : "dead");
  },
);
