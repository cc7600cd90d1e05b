import type { Command } from "commander";

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
}
