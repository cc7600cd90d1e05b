import { type Exercise, listExercises } from "../exercises.ts";
import { outcomeOf } from "../reporter/outcome.ts";
import { row, styled } from "../terminal.ts";
import { runVitest } from "../vitest-run.ts";

/** `pnpm status`: which exercises are done and which comes next, found out by running all of them. */
export async function status(root: string): Promise<void> {
  const exercises = listExercises(root);
  console.log(`\n Running ${exercises.length} exercises ...\n`);
  const modules = await runVitest(
    root,
    exercises.map(({ number }) => `exercise-${number}`),
  );
  const lines = exercises.map((exercise) => {
    const own = modules.filter(({ project }) => project.name === `exercise-${exercise.number}`);
    const outcomes = own.flatMap((module) => [...module.children.allTests()].map(outcomeOf));
    const passed = outcomes.filter(({ state }) => state === "passed").length;
    return { exercise, passed, total: outcomes.length, done: outcomes.length > 0 && passed === outcomes.length };
  });
  const next = lines.find(({ done }) => !done)?.exercise;
  for (const { exercise, passed, total, done } of lines) {
    const mark = done ? "done" : exercise === next ? "next" : "";
    console.log(row(` ${mark.padEnd(5)} ${exercise.number}  ${exercise.slug}`, `${passed} of ${total} tests`, painter(done)));
  }
  console.log(`\n ${onward(lines.filter(({ done }) => done).length, exercises.length, next)}\n`);
}

function painter(done: boolean): (text: string) => string {
  return (text) => styled(done ? "green" : "dim", text);
}

function onward(done: number, total: number, next: Exercise | undefined): string {
  if (next === undefined) return `All ${total} exercises are done.`;
  return `${done} of ${total} done. Next: ${styled("bold", `pnpm test --filter exercise-${next.number}`)}`;
}
