import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/foreign.ts"));

test("fetch", async ({ exercise }) => {
  await exercise.withFetch("http://files.example.org/a");
});
nothingIsLeft("fetch");

test("undici", async ({ exercise }) => {
  await exercise.withUndici("http://files.example.org/b");
});
nothingIsLeft("undici");

test("node:http", async ({ exercise }) => {
  await exercise.withNode("http://files.example.org/c");
});
nothingIsLeft("node:http");
