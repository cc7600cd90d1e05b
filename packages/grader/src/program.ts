import { WeakIsolation } from "@meanwhile/box/isolation";
import { CourseError } from "@meanwhile/course/src/course-error.ts";
import { findRoot } from "@meanwhile/course/src/root.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { Command, CommanderError, Option } from "commander";
import { didYouMean } from "./commands/did-you-mean.ts";
import { collect, formatOption, type GradeFlags, OPTIONS } from "./commands/options.ts";
import type { ValidateFlags } from "./commands/validate.ts";
import { pendingSignals, withScratch } from "./commands/with-scratch.ts";
import type { Format } from "./report/index.ts";
import { InputError } from "./ingest/index.ts";
import { interrupted } from "./interrupted.ts";
import { ResultsInUse } from "./record/index.ts";

const EXAMPLES = `
Examples:
  pnpm grade week-3                      a folder as the LMS gave it
  pnpm grade week-3.zip -e 3 -e 11       two exercises only
  pnpm grade week-3 --roster class.csv   with a row for everybody in the class
  pnpm grade week-3                      again: goes on where it was broken off

Exit status: 0 the grader did its work; 1 somebody is below --fail-under;
2 wrong usage; 3 isolation too weak; 4 the class needs a decision of yours;
5 some rows are grader errors; 6 another grader is at work on these results;
130 interrupted.`;

const program = new Command("pnpm grade")
  .description("grade what a class has handed in, with visible and hidden tests, each in a box of its own")
  .helpCommand("help [command]", "show this, or the help of a command; a folder of that name is ./help")
  .usage("[options] <dir>")
  .argument("<dir>", "a folder of submissions, or the zip of one")
  .addHelpText("after", EXAMPLES)
  .showSuggestionAfterError()
  .enablePositionalOptions()
  .exitOverride()
  .action(gradeWith);
for (const option of OPTIONS) program.addOption(option);

const again = program
  .command("regrade")
  .description("grade everything once more and tell what has changed: --force --diff")
  .argument("<dir>", "the folder or zip that was graded before")
  .action(async (folder: string, flags: GradeFlags) =>
    gradeWith(folder, { ...flags, force: true, diff: true }),
  );

program
  .command("report")
  .description("write the reports again, from the results of the last run")
  .argument("<out>", "the folder of results")
  .addOption(formatOption())
  .action(async (folder: string, { format }: { format: readonly Format[] }) =>
    (await import("./commands/report.ts")).report(folder, format),
  );

program
  .command("doctor")
  .description("how strongly this machine can close the boxes of students, and how to make it more")
  .addOption(
    new Option("--isolation <level>", "what is told; default is what there is without bubblewrap")
      .choices(["auto", "default"])
      .default("auto"),
  )
  .action(async ({ isolation }: { isolation: string }) => {
    process.exitCode = await withScratch(isolation, interrupted, async () => {
      (await import("./commands/doctor.ts")).doctor();
      return 0;
    });
  });

const validation = program
  .command("validate")
  .description("prove that grading can be trusted: solutions, starters, wrong answers, attacks")
  .argument("[exercise...]", "3, 03, exercise-03 or gather (default: all)")
  .option("--attack <name>", "run this attack, and nothing else; again for more", collect)
  .action(async (names: string[], flags: ValidateFlags) => {
    process.exitCode = await withScratch(flags.isolation, interrupted, async (scratch) =>
      (await import("./commands/validate.ts")).validate(
        findRoot(process.cwd()),
        names,
        flags,
        scratch,
        interrupted,
      ),
    );
  });
for (const option of OPTIONS)
  if (["--jobs", "--isolation", "--require-isolation", "--timeout"].includes(option.long ?? ""))
    validation.addOption(option);

for (const option of OPTIONS) if (!["--force", "--diff"].includes(option.long ?? "")) again.addOption(option);

async function gradeWith(folder: string, flags: GradeFlags): Promise<void> {
  process.exitCode = await withScratch(flags.isolation, interrupted, async (scratch) =>
    (await import("./commands/grade.ts")).grade(findRoot(process.cwd()), folder, flags, scratch, interrupted),
  );
}

/** @returns the exit status */
export async function main(): Promise<number> {
  try {
    interrupted.throwIfAborted();
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    await pendingSignals();
    if (interrupted.aborted) {
      console.error(`\n ${error instanceof CourseError ? error.message : "Interrupted."}`);
      return 130;
    }
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError) return tellUsage();
    const code = exitStatusOf(error);
    if (code === undefined) throw error;
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    if (code === 5) console.error("What has been graded is kept: make room, and the same command goes on.");
    return code === 2 ? tellUsage() : code;
  }
}

/** Of the command that was asked for; a word in front that is near to a command may have been meant as one. */
function tellUsage(): number {
  const [first = ""] = program.args;
  const command = program.commands.find((each) => each.name() === first);
  const names = program.commands.map((each) => each.name());
  const hint = command === undefined ? didYouMean(first, names) : "";
  if (hint !== "") console.error(`It was taken for a folder.${hint}`);
  const name = command === undefined ? "pnpm grade" : `pnpm grade ${command.name()}`;
  console.error(`\nUsage: ${name} ${(command ?? program).usage()}\nMore: ${name} --help`);
  return 2;
}

function exitStatusOf(error: unknown): number | undefined {
  if (error instanceof UsageError) return 2;
  if (error instanceof WeakIsolation) return 3;
  if (error instanceof InputError || error instanceof ResultsInUse) return error.exitCode;
  if (error instanceof CourseError) return 1;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "EROFS" ? 5 : undefined;
}
