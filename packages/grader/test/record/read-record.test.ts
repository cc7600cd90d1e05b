import { describe, expect, test } from "vitest";
import { HOSTILE, hostileRecord, madeUpGrades, madeUpRecord, madeUpTest } from "../made-up-records.ts";
import { readRecord } from "../../src/index.ts";

test("what was kept comes back as it was, waterfalls and hostile texts included", () => {
  const records = [...madeUpGrades(20), ...HOSTILE.map(hostileRecord)];

  const read = records.map((record) => readRecord(JSON.stringify(record)).record);

  expect(read).toStrictEqual(records);
});

test("a record that was cut anywhere is none", () => {
  const json = JSON.stringify(hostileRecord("text"));
  for (let length = 0; length < json.length; length += 1) {
    expect(readRecord(json.slice(0, length)).record).toBeUndefined();
  }
});

const LONG = { feedback: "a".repeat(10_001) };
const whole = madeUpRecord("ana");
const { seed: _seed, ...seedless } = whole;

describe("what is no record says why", () => {
  test.for([
    ["it is empty", ""],
    ["it is no JSON: cut or damaged", "{"],
    ["student: Invalid key", "[]"],
    ["Invalid type", "null"],
    ["seed: Invalid key", seedless],
    ["colour: Invalid key", { ...whole, colour: "red" }],
    ["state: Invalid type", { ...whole, state: "perfect" }],
    ["flags.0: Invalid type", { ...whole, flags: ["no such flag"] }],
    ["expected: Invalid value", { ...whole, expected: -1 }],
    ["expected: Invalid safe integer", { ...whole, expected: 1.5 }],
    ["student.safe: Invalid format", { ...whole, student: { id: "ana", safe: "../ana" } }],
    ["student.safe: Invalid format", { ...whole, student: { id: "ana", safe: ".." } }],
    ["exercise: Invalid format", { ...whole, exercise: "../3" }],
    ["times.began: Invalid timestamp", { ...whole, times: { began: "yesterday", took: 1 } }],
    ["origin: Invalid length", { ...whole, origin: "a".repeat(1001) }],
    ["tests.0.feedback: Invalid length", { ...whole, tests: [madeUpTest("a", "failed", LONG)], expected: 1 }],
    ["not as many tests as the exercise has", { ...whole, expected: 4 }],
    ["not as many tests as the exercise has", { ...whole, tests: [], expected: 0 }],
    ["a test stands there twice", { ...whole, tests: [madeUpTest("a"), madeUpTest("a")], expected: 2 }],
  ] as const)("%s (%#)", ([why, value]) => {
    const read = readRecord(typeof value === "string" ? value : JSON.stringify(value));

    expect(read).toStrictEqual({ record: undefined, why: expect.stringContaining(why) });
  });
});
