import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll } from "vitest";
import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft, temporary } from "../nothing-is-left.ts";

interface Downloader {
  download(url: string): unknown;
}

// One for each test, in their order.
const modules = ["never-loads", "throws-on-import", "is-missing", "misspelt"].map(
  (name) => `../exercises/00-wrong/${name}.ts`,
);
const test = exerciseTest<Downloader>(() => import(modules.shift() ?? ""));

test("an await that never ends, outside of all functions", async ({ exercise, server }) => {
  await exercise.download(server.origin);
});
nothingIsLeft("an await that never ends, outside of all functions");

test("an error outside of all functions", async ({ exercise, server }) => {
  await exercise.download(server.origin);
});

test("no such file", async ({ exercise, server }) => {
  await exercise.download(server.origin);
});

test("a misspelt name", async ({ exercise, server }) => {
  await exercise.download(server.origin);
});

beforeAll(async () => {
  // Written here, because neither compiler nor linter is to stumble over it.
  const folder = join(temporary, "exercises", "00-broken");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "exercise.ts"), "export function download(url) {\n  return fetch(url;\n}\n");
  modules.push(join(folder, "exercise.ts"));
});

test("a syntax error", async ({ exercise, server }) => {
  await exercise.download(server.origin);
});
nothingIsLeft("all of these");
