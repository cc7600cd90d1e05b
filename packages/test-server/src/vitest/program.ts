import { InProcess, type Program } from "../program/index.ts";
import { fileUnderTest } from "./file-under-test.ts";

export { fileUnderTest };

let current: Program = new InProcess(fileUnderTest);

/** The program that the tests of this process are about. */
export function program(): Program {
  return current;
}

/** Has the tests of this process judge a program that runs elsewhere. */
export function judge(other: Program): void {
  current = other;
}
