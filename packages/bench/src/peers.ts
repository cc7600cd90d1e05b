import type { Found, Peer, Task } from "./peer.ts";
import { commandNamed, compiled, pythonWith, versionOf } from "./tools.ts";
import { Missing } from "./missing.ts";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findPackageJSON } from "node:module";
import { join } from "node:path";
import { readFile } from "node:fs/promises";

/** Downloads at the same time, for all who can be told: curl's own default. With less, latency alone decides. */
const LIMIT = "50";

const SOLUTION = fileURLToPath(
  new URL("../../../solutions/31-download-manager/solution.ts", import.meta.url),
);

export const PEERS: readonly Peer[] = [
  {
    name: "ours",
    role: "ours",
    async find() {
      if (!existsSync(SOLUTION)) throw new Missing("the solution of exercise 31 is not in this edition");
      return node("", ({ list, directory }) => [SOLUTION, "-q", "-l", LIMIT, "-d", directory, "-i", list]);
    },
  },
  {
    name: "curl",
    role: "rival",
    find: () =>
      tool("curl", "curl", ({ curlList, directory }) => [
        "--disable",
        "--silent",
        "--show-error",
        "--fail",
        "--parallel",
        "--parallel-immediate",
        "--parallel-max",
        LIMIT,
        "--remote-name-all",
        "--output-dir",
        directory,
        "--config",
        curlList,
      ]),
  },
  {
    name: "aria2c",
    role: "rival",
    find: () =>
      tool("aria2c", "aria2", ({ list, directory }) => [
        "--no-conf",
        "--quiet",
        "--file-allocation=none",
        `-j${LIMIT}`,
        `--dir=${directory}`,
        `--input-file=${list}`,
      ]),
  },
  {
    name: "wget",
    role: "rival",
    find: () =>
      tool("wget", "wget", ({ list, directory }) => ["--no-config", "--quiet", "-P", directory, "-i", list]),
  },
  { name: "requests", role: "rival", find: () => python("requests", "python3-requests", "requests_loop.py") },
  { name: "aiohttp", role: "rival", find: () => python("aiohttp", "python3-aiohttp", "aiohttp_gather.py") },
  { name: "fetch", role: "rival", find: () => script("with-fetch.ts", process.versions["undici"] ?? "") },
  { name: "got", role: "rival", find: async () => script("with-got.ts", await packageVersion("got")) },
  { name: "axios", role: "rival", find: async () => script("with-axios.ts", await packageVersion("axios")) },
  {
    name: "floor",
    role: "floor",
    async find(workshop) {
      const program = await compiled(besides("floor.c"), join(workshop, "floor"));
      return { version: "", command: ({ list, directory }) => [program, LIMIT, list, directory] };
    },
  },
  { name: "node -e 0", role: "start", find: () => node(process.versions.node, () => ["-e", "0"]) },
];

async function tool(name: string, aptPackage: string, args: (task: Task) => string[]): Promise<Found> {
  const path = await commandNamed(name, aptPackage);
  return { version: await versionOf(path, "--version"), command: (task) => [path, ...args(task)] };
}

async function python(module: string, aptPackage: string, file: string): Promise<Found> {
  const { command, version } = await pythonWith(module, aptPackage);
  return { version, command: ({ list, directory }) => [command, besides(file), list, directory] };
}

async function script(file: string, version: string): Promise<Found> {
  return node(version, ({ list, directory }) => [besides(file), LIMIT, list, directory]);
}

async function node(version: string, args: (task: Task) => string[]): Promise<Found> {
  return { version, command: (task) => [process.execPath, ...args(task)] };
}

async function packageVersion(name: string): Promise<string> {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) return "";
  const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
  return version;
}

function besides(file: string): string {
  return fileURLToPath(new URL(`peers/${file}`, import.meta.url));
}
