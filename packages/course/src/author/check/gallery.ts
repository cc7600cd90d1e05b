import type { Exercise } from "../../exercises.ts";
import type { Problem } from "./problem.ts";
import type { Results } from "./results.ts";

/**
 * Some wrong answer fails each task that learners see: else nobody knows whether its tests notice anything.
 *
 * @param visible what the tests that learners see gave for any answer
 * @param wrong what visible and hidden tests gave for each wrong answer
 */
export function checkGallery(
  { solution = "" }: Exercise,
  visible: Results,
  wrong: ReadonlyMap<string, Results>,
): Problem[] {
  // That there is none has been told of already.
  if (wrong.size === 0) return [];
  const all = [...wrong.values()].flatMap(({ outcomes }) => outcomes);
  const failed = new Set(all.filter(({ state }) => state === "failed").map(({ title }) => title));
  const tasks = Map.groupBy(visible.outcomes, ({ task }) => task);
  return [...tasks].flatMap(([task, own]) => {
    if (task === 0 || own.some(({ title }) => failed.has(title))) return [];
    const what = `holds no answer that fails task ${task}`;
    return [{ at: `${solution}/wrong`, what, todo: "add a typical mistake in that task, with its sentence" }];
  });
}
