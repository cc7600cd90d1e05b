import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Level } from "@meanwhile/box/isolation";
import type { Problem } from "@meanwhile/course/src/author/check/problem.ts";
import { CheckReport } from "@meanwhile/course/src/author/check/report.ts";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { plural } from "@meanwhile/course/src/terminal.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { Conductor } from "../conduct/conductor.ts";
import { Fingerprint } from "../conduct/fingerprint.ts";
import { Journal } from "../conduct/journal.ts";
import { Lanes } from "../conduct/lanes.ts";
import { ingest } from "../ingest/index.ts";
import type { GradeRecord } from "../record/index.ts";
import { staticChecks } from "../static/index.ts";
import { type Attack, checkAttack, handIn, listAttacks } from "../validate/attacks.ts";
import { checkBystanders, handInBystanders, isBystander } from "../validate/bystanders.ts";
import { type Answer, answersOf, checkAnswer } from "../validate/gallery.ts";
import { processesOf } from "../validate/left-behind.ts";
import { solutionFiles, taskFor } from "../validate/reference.ts";
import { checkStarters } from "../validate/starters.ts";
import { didYouMean } from "./did-you-mean.ts";
import { chosen } from "./chosen.ts";
import { levelFor } from "./level-for.ts";
import type { GradeFlags } from "./options.ts";

/** Of the options of `grade`, those that `validate` has too. */
export type ValidateFlags = Pick<GradeFlags, "isolation" | "jobs" | "timeout"> & {
  requireIsolation?: "sealed" | "default";
  /** Only these attacks, and no exercise. */
  attack?: string[];
};

/**
 * `pnpm grade validate`: whether grading can be trusted. Solutions get everything, untouched starters nothing, wrong
 * answers lose exactly what they name, attacks earn nothing and change nothing for others, and nothing of theirs is left.
 *
 * @returns the exit status: 1 when one of these does not hold
 * @throws {UsageError} for a wrong exercise or attack (2)
 */
export async function validate(
  root: string,
  names: readonly string[],
  flags: ValidateFlags,
  scratch: string,
  signal: AbortSignal,
): Promise<number> {
  const all = listExercises(root);
  const exercises = chosen(all, names.length === 0 ? undefined : names);
  const wanted = flags.attack;
  const attacks = attacksOf(listAttacks(all), exercises, wanted);
  const level = levelFor(flags);
  const what = wanted === undefined ? `${plural(exercises.length, "exercise")} and ` : "";
  console.log(`\n Validating ${what}${plural(attacks.length, "attack")}, isolation ${level}\n`);
  using report = new CheckReport();
  const { timeout, jobs } = flags;
  const settings = { root, level, timeout, exercises: all };
  let checked = 0;

  if (wanted === undefined) {
    report.tell("untouched starters", await checkStarters(root, exercises, emptyIn(scratch, "starters")));
    const files = solutionFiles(root);
    const waiting = new Map(exercises.map((exercise) => [exercise, answersOf(exercise).length]));
    const found = new Map<Exercise, Problem[]>(exercises.map((exercise) => [exercise, []]));
    await new Lanes(settings, scratch, signal).run<Answer>(
      exercises.flatMap(answersOf),
      jobs,
      ({ exercise, file }) => taskFor(exercise, file, files),
      (answer, result) => {
        checked += result instanceof Error ? 1 : result.tests.length;
        const { exercise } = answer;
        found.get(exercise)?.push(...checkAnswer(root, answer, result));
        const left = (waiting.get(exercise) ?? 0) - 1;
        waiting.set(exercise, left);
        report.show(`${exercise.number} ${answer.file}`);
        if (left > 0) return;
        const { number, slug, wrong } = exercise;
        report.tell(
          `${number}  ${slug}  (${plural(wrong.length, "wrong answer")})`,
          found.get(exercise) ?? [],
        );
      },
    );
  }
  checked += attacks.length;
  await attackAll(attacks, { ...settings, jobs, scratch, signal }, report);
  report.tell(
    "nothing left behind",
    [...processesOf(join(scratch, "lane-"))].map(([pid, command]) => ({
      at: `process ${pid}`,
      what: command,
      todo: "find out who started it",
    })),
  );
  // CI adds up lines of this form.
  console.log(`\n${checked} passed, ${report.problems} failed`);
  return report.problems > 0 ? 1 : 0;
}

/** @throws {UsageError} when one does not exist: nothing tried is nothing proven */
function attacksOf(
  all: readonly Attack[],
  exercises: readonly Exercise[],
  wanted: readonly string[] | undefined,
): Attack[] {
  if (wanted === undefined) return all.filter(({ exercise }) => exercises.includes(exercise));
  const names = all.map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return all.filter(({ name }) => wanted.includes(name));
  throw new UsageError(`there is no attack "${unknown}".${didYouMean(unknown, names)}`);
}

interface Settings {
  root: string;
  level: Level;
  timeout: number;
  exercises: readonly Exercise[];
  jobs: number;
  scratch: string;
  signal: AbortSignal;
}

async function attackAll(attacks: readonly Attack[], settings: Settings, report: CheckReport): Promise<void> {
  if (attacks.length === 0) return;
  const { root, scratch, level, timeout, exercises } = settings;
  const class_ = emptyIn(scratch, "attacks");
  for (const attack of attacks) handIn(attack, class_);
  const attacked = exercises.filter((one) => attacks.some(({ exercise }) => exercise.number === one.number));
  handInBystanders(root, attacked, class_);
  const { submissions } = await ingest(class_, exercises, { root });
  const own = submissions.filter(
    ({ student, exercise }) =>
      attacks.some(({ name, exercise: { number } }) => name === student.id && number === exercise) ||
      (isBystander({ student }) && attacked.some(({ number }) => number === exercise)),
  );
  const checked = await staticChecks(own, exercises, { root });
  report.tell("bystanders of the attacks", checkBystanders(checked));
  const tell = (attack: Attack, record: GradeRecord | undefined): void =>
    report.tell(`attack ${attack.name}`, checkAttack(attack, record));
  using journal = new Journal(join(emptyIn(scratch, "journal"), "journal.jsonl"));
  const conductor = new Conductor({
    ...settings,
    key: "validate",
    fingerprint: new Fingerprint(root, { level, timeout }),
    journal,
    force: true,
    onRecord: (record) => {
      const attack = attacks.find(({ name }) => name === record.student.id);
      if (attack !== undefined) tell(attack, record);
    },
  });
  const records = await conductor.grade(checked.filter((one) => !isBystander(one)));
  for (const attack of attacks)
    if (!records.some(({ student }) => student.id === attack.name)) tell(attack, undefined);
}

function emptyIn(scratch: string, name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
