// Exercise: 03
// Tries: to import the hidden tests, the solution and vitest, in words that the checks can read.
// Stopped: before it runs
import { downloadAll as solution } from "../../solutions/03-gather/solution.ts";
import { expect } from "vitest";
import tests from "/etc/passwd";
import { downloadAll as slashed } from "./..\\..\\solutions\\03-gather\\solution.ts";

export const downloadAll = solution ?? expect ?? tests ?? slashed;
