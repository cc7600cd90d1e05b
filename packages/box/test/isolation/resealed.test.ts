import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { has, twoFolders } from "./hostile-box.ts";

test.runIf(has("bubblewrap"))(
  "a signal that comes before the program inside hears is kept for it",
  async () => {
    const scratch = join(twoFolders().own, "scratch");
    mkdirSync(scratch);
    const program = join(import.meta.dirname, "late-listener.ts");
    const child = spawn(process.execPath, [program, scratch], { stdio: ["pipe", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const exit = once(child, "exit");
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (line === "inside: deaf") child.kill("SIGTERM");
      if (line === "outside: heard it") child.stdin.write("listen\n");
    }
    expect(said).toEqual(["inside: deaf", "outside: heard it", "inside: heard it"]);
    expect(await exit).toEqual([7, null]);
  },
);
