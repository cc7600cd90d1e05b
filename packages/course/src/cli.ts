#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { authorTools } from "./author-tools.ts";
import { CourseError } from "./course-error.ts";
import { errorColumns, errorText } from "./error-text.ts";
import { example } from "./example.ts";
import { listExercises } from "./exercises.ts";
import { findRoot } from "./root.ts";
import { passOnColours } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

// What is compiled once is kept for the next call: that saves a tenth of a second of one. By default it would be
// kept among the temporary files, and that directory made where it is missing.
enableCompileCache(join(import.meta.dirname, "../../../node_modules/.cache/meanwhile"));
passOnColours();

// Each command is loaded only when it is called: `pnpm test` should not wait for what `pnpm start` needs.
const program = new Command("pnpm")
  .description("Meanwhile: asynchronous programming in TypeScript, by downloading files")
  .helpCommand(false)
  .configureHelp({ showGlobalOptions: false })
  .showSuggestionAfterError()
  .exitOverride();

program
  .command("start")
  .description("watch the two programs of the class: one download at a time, then all at once")
  .action(async () => (await import("./commands/start.ts")).start(root()));

program
  .command("test")
  .description("test one exercise, or without a name: everything")
  .argument("[name...]", "exercises: 3, 03, exercise-03 or gather; or a package's name")
  .option("-F, --filter <name...>", "the same, as pnpm writes it")
  .option("--boxed", "run your code in a process of its own, as when it is graded")
  .action(async (names: string[], { filter = [], boxed = false }: { filter?: string[]; boxed?: boolean }) =>
    (await import("./commands/test.ts")).test(root(), [...names, ...filter], { boxed }),
  );

program
  .command("watch")
  .description("test one exercise now and after each save, with keys for hints and more")
  .argument("[exercise]", "3, 03, exercise-03 or gather; by default the first that is not done")
  .option("--poll", "look for changes instead of waiting for file events (network mounts, WSL)")
  .addHelpText("after", example("pnpm watch 3", "work on exercise 03"))
  .action(async (name: string | undefined, { poll = false }: { poll?: boolean }) =>
    (await import("./commands/watch.ts")).watch(root(), name, poll),
  );

program
  .command("status")
  .description("run all exercises and show which are done and which is next")
  .action(async () => {
    await (await import("./commands/status.ts")).status(root());
  });

program
  .command("hint")
  .description("show the next hint for an exercise or one of its tasks")
  .argument(
    "<exercise[.task[.level]]>",
    "3: its next hint; 3.2: the next for task 2; 3.2.1: the first for task 2",
  )
  .addHelpText("after", example("pnpm hint 3.1", "the next hint for task 1 of exercise 03"))
  .action(async (typed: string) => (await import("./commands/hint.ts")).hint(root(), typed));

program
  .command("compare", { hidden: !holdsSolutions() })
  .description("show how your answer differs from the official solution, once the exercise is done")
  .argument("<exercise>", "3, 03, exercise-03 or gather")
  .option("--anyway", "also when it is not done: that spoils it")
  .addHelpText("after", example("pnpm compare 3", "your exercise 03 beside the solution"))
  .action(async (name: string, { anyway = false }: { anyway?: boolean }) =>
    (await import("./commands/compare.ts")).compare(root(), name, anyway),
  );

program
  .command("reset")
  .description("give an exercise's starter back, after a dated copy of what you wrote")
  .argument("<exercise>", "3, 03, exercise-03 or gather")
  .addHelpText("after", example("pnpm reset 3", "begin exercise 03 again"))
  .action(async (name: string) => (await import("./commands/reset.ts")).reset(root(), name));

program
  .command("doctor")
  .description("check what the course needs of this computer, and tell how to mend it")
  // `pnpm doctor` is a command of pnpm's own, which looks at pnpm only.
  .configureHelp({ commandUsage: () => "pnpm run doctor [options]" })
  .addHelpText("after", example("pnpm run doctor", "Node, pnpm, git, folders, ports, memory"))
  .action(async () => (await import("./commands/doctor.ts")).doctor(root()));

// A student edition has none.
(await authorTools())?.addCommands(program, root);

function root(): string {
  return findRoot(process.cwd());
}

/** Where there is none, nothing is offered that needs one. */
function holdsSolutions(): boolean {
  try {
    return listExercises(root()).some(({ solution }) => solution !== undefined);
  } catch {
    // The command that is called tells of it.
    return false;
  }
}

/** 0: done; 1: something is red, or cannot be done; 2: the command was not understood; 130: interrupted. */
async function main(): Promise<number> {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Called without a command: the help has been shown, but nothing was done.
    if (error instanceof CommanderError && error.code === "commander.help") return 2;
    if (error instanceof CourseError) {
      console.error(errorText(error.message, errorColumns()));
      return 1;
    }
    if (!(error instanceof CommanderError || error instanceof UsageError)) throw error;
    // commander has told of its own errors already.
    if (error instanceof UsageError) console.error(errorText(error.message, errorColumns()));
    const called = program.commands.find((command) => command.name() === process.argv[2]) ?? program;
    console.error(`\nUsage: ${called.createHelp().commandUsage(called)}`);
    return 2;
  }
}

process.exitCode = await main();
