import type { Command } from "commander";
import { example } from "../example.ts";

/** The commands that a student edition does not have. Each is loaded only when it is called. */
export function addCommands(program: Command, root: () => string): void {
  program
    .command("check")
    .description(
      "prove what authors promise: starters fail, solutions pass, wrong answers are caught by name",
    )
    .argument("[name...]", "exercises; all when none is named")
    .action(async (names: string[]) => (await import("./commands/check.ts")).check(root(), names));

  program
    .command("soak")
    .description("run the solutions again and again, shuffled, while other processes keep all cores busy")
    .argument("[name...]", "exercises; all when none is named")
    .option("-n, --runs <count>", "how many times", "200")
    .action(async (names: string[], { runs }: { runs: string }) =>
      (await import("./commands/soak.ts")).soak(root(), names, runs),
    );

  program
    .command("new")
    .description("make an exercise, its solution and a wrong answer from the template")
    .argument("<slug>", "its name: lower-case words joined by hyphens")
    .option("-c, --chapter <digit>", "the tens digit of its number; by default the last chapter")
    .addHelpText("after", example("pnpm new rate-limit --chapter 2", "the next exercise of chapter 2"))
    .action(async (slug: string, { chapter }: { chapter?: string }) =>
      (await import("./commands/new.ts")).makeNew(root(), slug, chapter),
    );

  program
    .command("release")
    .description("make the student edition: without solutions, proven to work, in a folder of its own")
    .argument("<folder>", "new or empty, outside of the course")
    .option("-u, --update", "bring what is new to an edition in use; what a student has changed stays")
    .addHelpText("after", example("pnpm release ../students", "the student edition, beside the course"))
    .action(async (folder: string, { update = false }: { update?: boolean }) =>
      (await import("./commands/release.ts")).release(root(), folder, update),
    );
}
