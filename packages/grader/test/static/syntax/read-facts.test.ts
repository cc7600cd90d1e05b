import { expect, test } from "vitest";
import { readFacts } from "../../../src/static/syntax/read-facts.ts";

function facts(text: string): ReturnType<typeof readFacts> {
  return readFacts({ path: "exercise.ts", text });
}

test("every way to name another file", () => {
  const { requests } = facts(`/// <reference path="a" />
import b from "b";
import type { C } from "c";
export { d } from "d";
export * from "e";
type F = import("f").F;
import g = require("g");
await import("h");
await import(\`i\`);
new Worker(new URL("./j.ts", import.meta.url));
`);
  expect(requests.toSorted((one, other) => one.line - other.line)).toEqual([
    { specifier: '/// <reference path="a" />', line: 1, kind: "reference" },
    ...["b", "c", "d", "e", "f", "g", "h", "i", "./j.ts"].map((specifier, index) => ({
      specifier,
      line: index + 2,
      kind: "module",
    })),
  ]);
});

test("values that are exported, and what they say that they give", () => {
  const { exports, reexports } = facts(`
export function plain() {}
export async function later() {}
export function said(): Promise<void> { return later(); }
export async function* many() {}
export const arrow = async () => {};
export class Group {}
export const { unpacked } = { unpacked: 1 }, [first] = [1];
async function inner() {}
export { inner as outer, type Hidden };
export type Only = 1;
export interface Shape {}
export * from "./more.ts";
export * as all from "./more.ts";
export default 1;
`);
  expect(exports.map(({ name, gives }) => `${name}: ${gives}`)).toEqual([
    "plain: other",
    "later: promise",
    "said: promise",
    "many: async-iterable",
    "arrow: promise",
    "Group: other",
    "unpacked: other",
    "first: other",
    "outer: promise",
    "all: other",
    "default: other",
  ]);
  expect(reexports).toEqual(["./more.ts"]);
});

test("comments by which the compiler reads other files", () => {
  for (const comment of ["/** @jsxImportSource ./own */", "/* @JSXRuntime automatic\n@jsxImportSource a */"])
    expect(facts(`${comment}\nexport {};`).requests).toEqual([
      { specifier: comment, line: 1, kind: "reference" },
    ]);
  expect(facts("/** @param jsxImportSource a comment for people */\nexport {};").requests).toEqual([]);
});

test.each([
  "export {}; declare global { interface Array<T> { a: T } }",
  'export {}; declare module "undici" { const a: 1; }',
  'export {}; declare module "./other.ts" { const a: 1; }',
  "export {}; declare namespace A { global { const a: 1; } }",
  "export const a: 1; export as namespace All;",
  "export as namespace All;",
  "interface Array<T> { map(f: any): symbol }",
  "declare const a: 1; import b = a;",
  "console.log(import.meta.url);",
  'import("node:fs");',
  "",
])("%s: speaks for all files", (text) => {
  const read = ["all.d.ts", "all.ts", "all.mts"].map((path) => readFacts({ path, text }));
  const spoken = read.filter(({ faults }) => faults.length === 0).map(({ ambient }) => ambient);
  expect([...new Set(spoken)]).toEqual([true]);
});

test.each([
  "export declare namespace A { const a: 1; }",
  'import "./other.ts"; interface Array<T> { map(f: any): symbol }',
  'import fs = require("node:fs");',
  "export default 1;",
  'export * from "./other.ts";',
  "declare const a: 1; export = a;",
])("%s: speaks for its own file only", (text) => {
  expect(facts(text)).toMatchObject({ faults: [], ambient: false });
});

test("where the first error is", () => {
  expect(facts("export const a = 1;\nconst b = = 2;").faults).toEqual([
    { line: 2, column: 11, message: "Unexpected token" },
  ]);
});
