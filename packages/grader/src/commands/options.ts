import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { InvalidArgumentError, Option } from "commander";
import { type Format, FORMATS } from "../report/index.ts";

/** What `pnpm grade` was asked for, as commander has read it. */
export interface GradeFlags {
  exercise?: string[];
  out?: string;
  roster?: string;
  jobs: number;
  force?: boolean;
  diff?: boolean;
  only?: string[];
  seed?: string;
  isolation: "auto" | "sealed" | "default" | "none";
  requireIsolation?: "sealed" | "default";
  timeout: number;
  format: readonly Format[];
  failUnder?: number;
}

export const OPTIONS: readonly Option[] = [
  new Option(
    "-e, --exercise <name>",
    "grade this one only (3, 03, exercise-03, gather); again for more",
  ).argParser(collect),
  new Option("-o, --out <folder>", "where results and reports go (default: beside DIR, DIR-graded)"),
  new Option("--roster <file>", "a CSV of the class (id, name): a row also for those who handed in nothing"),
  new Option("-j, --jobs <n>", "submissions at a time")
    .argParser(wholeNumber(1))
    // Tests wait now and then: for silence, and for the next box.
    .default(availableParallelism() + 1, "one for each core, and one more"),
  new Option("--force", "grade again what was graded before"),
  new Option("--diff", "tell what has changed since the last run"),
  new Option("--only <id>", "grade this student only; again for more").argParser(collect),
  new Option("--seed <text>", "draw files and orders from this text (default: one drawn for each --out)"),
  new Option("--isolation <level>", "how boxes are closed; auto is the strongest that this machine gives")
    .choices(["auto", "sealed", "default", "none"])
    .default("auto"),
  new Option(
    "--require-isolation <level>",
    "give up with exit status 3 where the machine gives less",
  ).choices(["sealed", "default"]),
  new Option("--timeout <seconds>", "for all tests of one submission").argParser(wholeNumber(1)).default(300),
  formatOption(),
  new Option("--fail-under <percent>", "exit status 1 when a submission is graded below").argParser(
    wholeNumber(0, 100),
  ),
];

export function formatOption(): Option {
  const option = new Option("--format <format>", `a report to write; again for more: ${FORMATS.join(", ")}`);
  return option.default(FORMATS, "all").argParser<readonly Format[]>((text, before) => {
    const format = FORMATS.find((name) => name === text);
    if (format === undefined) throw new InvalidArgumentError(`There are ${FORMATS.join(", ")}.`);
    return before === FORMATS ? [format] : [...before, format];
  });
}

/** An option that may stand there several times. One that takes several words would take DIR for one of them. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function wholeNumber(least: number, most = Infinity): (text: string) => number {
  const range = most === Infinity ? `of ${least} or more` : `from ${least} to ${most}`;
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number ${range}.`);
  };
}

/** A path as the caller means it: pnpm runs scripts from the root of the course, wherever it was called. */
export function fromCaller(path: string): string {
  if (path === "") throw new UsageError("a path is empty.");
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
