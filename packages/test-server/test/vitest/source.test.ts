import { expect, test } from "vitest";
import { Source } from "../../src/vitest/source.ts";

const placesIn = (text: string): string[] =>
  new Source("exercise.ts", text).asynchronous().map(({ line, keyword }) => `${line} ${keyword}`);

test("whatever waits is found where it stands", () => {
  expect(
    placesIn(`export async function one() { await 1; }
const two = async () => {
  for await (const part of body) use(part);
};
class Three { async four() { await using file = open(); } }
const five = async function () {};
`),
  ).toEqual(["1 async", "1 await", "2 async", "3 for await", "5 async", "5 await using", "6 async"]);
});

test("words in comments, texts and names are none", () => {
  expect(
    placesIn(`// async and await
const text = "await", awaited = { async: 1, await: 2 };
function* wait(): Generator<Promise<unknown>, void, unknown> { yield awaited; }
`),
  ).toEqual([]);
});

test("what is no TypeScript says so", () => {
  expect(() => placesIn("const = ;")).toThrow("exercise.ts is no TypeScript: ");
});
