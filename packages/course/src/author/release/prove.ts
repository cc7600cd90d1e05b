import { appendFileSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CourseError } from "../../course-error.ts";
import type { Exercise } from "../../exercises.ts";
import { runPnpm } from "../pnpm.ts";

/** A promise that is kept: resolves, or throws an `Error` that says how not. */
export interface Proof {
  what: string;
  run: () => Promise<void>;
}

/** Students have only what the edition brings: not the programs of this course, nor its settings. */
function studentEnv(): NodeJS.ProcessEnv {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const theirs = folders.filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder));
  return { PATH: theirs.join(delimiter), NO_COLOR: "1", FORCE_COLOR: undefined };
}

/**
 * What an edition promises, to be run in a copy of it, in this order.
 *
 * @param exercises all of the course; none of them may be done
 */
export function proofsOf(folder: string, exercises: readonly Exercise[]): Proof[] {
  const one = exercises.find(({ number }) => number === "03") ?? exercises[0];
  if (one === undefined) throw new CourseError("there is no exercise to hand out.");
  const name = `exercise-${one.number}`;
  const pnpm = async (args: readonly string[], exitCode: number, expected: string): Promise<void> => {
    const said = await runPnpm(folder, args, { env: studentEnv(), exitCode });
    if (!said.includes(expected))
      throw new Error(`pnpm ${args.join(" ")} does not say "${expected}":\n${said}`);
  };
  return [
    { what: "it installs from its lockfile", run: async () => pnpm(["install", "--frozen-lockfile"], 0, "") },
    { what: "its types hold", run: async () => pnpm(["types"], 0, "") },
    { what: "pnpm start runs", run: async () => pnpm(["start"], 0, "The second program was") },
    {
      what: `pnpm test --filter ${name} is red`,
      run: async () => pnpm(["test", "--filter", name], 1, "Task 1"),
    },
    {
      what: "pnpm test runs all exercises, and none is done",
      run: async () => pnpm(["test"], 1, `0 of ${exercises.length} done.`),
    },
    { what: `pnpm reset ${Number(one.number)} gives the starter back`, run: async () => resets(one) },
  ];

  async function resets({ folder: place, number }: Exercise): Promise<void> {
    const path = join(folder, place, "exercise.ts");
    const starter = readFileSync(path, "utf8");
    appendFileSync(path, "// mine\n");
    await pnpm(["reset", number], 0, "The starter is back");
    if (readFileSync(path, "utf8") !== starter) throw new Error(`${place}/exercise.ts is not the starter.`);
  }
}
