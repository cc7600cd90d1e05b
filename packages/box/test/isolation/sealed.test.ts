import { spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { has, twoFolders } from "./hostile-box.ts";

interface Report {
  level: string;
  network: string[];
  /** Doors that a box with no wall but bubblewrap found open: a link that leads nowhere. */
  open: string[];
  /** Which of two servers was reached: the grader's own, the one outside. */
  reached: string[];
}

/** What a grader sees that starts itself again in bubblewrap. */
async function gradeSealed(env: Record<string, string> = {}) {
  const { own, secret } = twoFolders();
  const scratch = join(own, "scratch");
  mkdirSync(scratch);
  const outside = createServer((socket) => socket.end());
  await once(outside.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void outside.close());
  const { port } = outside.address() as AddressInfo;
  const args = [join(import.meta.dirname, "sealed-grader.ts"), scratch, secret, `${port}`];
  const grader = spawn(process.execPath, args, {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { report: (await json(grader.stdout)) as Report, left: readdirSync(scratch) };
}

test("a sealed grader shares a loopback with its boxes only, and they see only their own files", async () => {
  const { report, left } = await gradeSealed();
  const sealed: Report = { level: "sealed", network: ["lo"], open: ["link"], reached: ["its own"] };
  // Where bubblewrap does not work, no box of it starts, and the level is a weaker one.
  const weaker = { level: "default", open: [], reached: ["its own", "outside"] };
  expect(report).toMatchObject(has("bubblewrap") ? sealed : weaker);
  // What it wrote there was held in memory, and is gone with it.
  expect(left).toEqual(has("bubblewrap") ? [] : ["another", "own"]);
});

test("without bubblewrap around it, it reaches what is outside, and what it wrote stays", async () => {
  // It takes itself to be inside already.
  const { report, left } = await gradeSealed({ MEANWHILE_SEALED: "1" });
  expect(report.reached).toEqual(["its own", "outside"]);
  expect(left).toEqual(["another", "own"]);
});
