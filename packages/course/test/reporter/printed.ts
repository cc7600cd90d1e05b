import { expect } from "vitest";
import { madeUpCourse } from "../made-up-course.ts";
import { type Ended, runCli } from "../run-cli.ts";

/** What a learner reads who tests some exercises. */
export interface Printed extends Ended {
  /** What was written about one exercise: without colours, in 80 columns, and nothing of it to the other channel. */
  report: (number: string) => string;
}

/** What the learner's code prints: it goes through as it is. */
export interface Own {
  /** The lines that are too wide. */
  stdout: readonly string[];
  /** All of it. */
  stderr: string;
}

/**
 * Tests these exercises of a course, written into a pipe.
 *
 * @param numbers of exercises, all in one process: the time goes into starting it
 */
export async function printed(
  exercises: Record<string, string>,
  numbers: readonly string[],
  own: Own = { stdout: [], stderr: "" },
  // Where CI is set, libraries colour what goes into a pipe.
  env: NodeJS.ProcessEnv = { CI: "1" },
): Promise<Printed> {
  await using course = await madeUpCourse(exercises);
  const ended = await runCli(course.root, ["test", ...numbers], env);
  return {
    ...ended,
    report: (number) => {
      const [, text = ""] = ended.stdout.split(`\n exercise-${number}  `);
      const report = text.split(/\n exercise-\d\d {2}/)[0] ?? "";
      expect(report).not.toContain("\u001b");
      expect(tooWide(report).filter((line) => !own.stdout.includes(line))).toEqual([]);
      expect(ended.stderr).toBe(own.stderr);
      return report;
    },
  };
}

/** The lines that a terminal of 80 columns would break. */
export function tooWide(text: string): string[] {
  return text.split("\n").filter((line) => line.length > 80);
}
