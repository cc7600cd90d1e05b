import { expect, test } from "vitest";
import { checkMemory, memoryLeft } from "../../src/doctor/memory.ts";

test("enough memory", () => {
  expect(checkMemory(4096 * 2 ** 20)).toEqual({ subject: "memory", found: "4,096 MiB free" });
  expect(memoryLeft()).toBeGreaterThan(0);
});

test("too little memory", () => {
  expect(checkMemory(511.5 * 2 ** 20)).toEqual({
    subject: "memory",
    found: "511 MiB free are too few: tests may be ended halfway",
    fix: "close other programs, or give the container more: 512 MiB are enough",
  });
});
