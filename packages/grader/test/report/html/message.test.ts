import { waterfall } from "@meanwhile/test-server/picture";
import { expect, test } from "vitest";
import { message } from "../../../src/report/html/message.ts";
import { WATERFALL } from "../../made-up-records.ts";
import { parsed } from "./parsed.ts";

const [span] = WATERFALL.spans;
if (span === undefined) throw new Error("there is no span");
const many = { ...WATERFALL, spans: Array.from({ length: 12 }, () => span) };
const refused = { ...WATERFALL, spans: [{ ...span, status: 503 }] };
const WORDS = "You awaited inside the loop.\n  expected  3\n  got       1";

function told(text: string, isDrawn: boolean): string[] {
  return parsed(`<li>${message(text, isDrawn).toString()}</li>`).texts("//pre");
}

function kept(text: string, isDrawn: boolean): string[] {
  return parsed(`<li>${message(text, isDrawn).toString()}</li>`).texts("//pre[@class = 'picture']");
}

test.for([
  ["some", WATERFALL],
  ["many", many],
  ["a refused one", refused],
] as const)("a waterfall of %s is there once: drawn, or else with the lines as they are", ([, schedule]) => {
  const text = `${WORDS}\n${waterfall(schedule)}`;
  expect(told(text, true)).toEqual([WORDS]);
  expect(told(text, false)).toEqual([WORDS, waterfall(schedule)]);
  expect(kept(text, false)).toEqual([waterfall(schedule)]);
});

test("what stands around it stays", () => {
  const text = `${WORDS}\n${waterfall(WATERFALL)}\n  and       another`;
  expect(told(text, true)).toEqual([`${WORDS}\n  and       another`]);
  expect(told(text, false)).toEqual([WORDS, waterfall(WATERFALL), "  and       another"]);
});

test.for([WORDS, "a || b", "0 to 3 units", "", "first\n0 3 ms"])("no waterfall: %j", (text) => {
  for (const isDrawn of [true, false]) expect(told(text, isDrawn)).toEqual([text]);
});
