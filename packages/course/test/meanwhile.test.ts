import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const LAUNCHER = join(import.meta.dirname, "../src/meanwhile.js");

/** Runs the launcher on a Node that believes to be of this version. */
async function launch(version: string): Promise<{ stdout: string; stderr: string }> {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, LAUNCHER, "--help"];
  return promisify(execFile)(process.execPath, args);
}

test.for(["20.20.2", "22.18.0"])("Node %s is too old to read the rest: a sentence", async (version) => {
  await expect(launch(version)).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: `error: Node ${version} is too old, the course runs on 22.19 or newer: npx --yes pnpm@12 install brings one, and pnpm then uses it.\n`,
  });
});

test.for(["22.19.0", "23.0.0"])("Node %s is not", async (version) => {
  expect((await launch(version)).stdout).toMatch(/^Usage: pnpm /);
});
