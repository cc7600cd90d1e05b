// Runs the tests on one submission after the other: a process of its own, with a channel to the conductor.
import { join } from "node:path";
import type { BoxSettings } from "@meanwhile/box/vitest/settings";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { type Outcome, outcomeOf } from "@meanwhile/course/src/reporter/outcome.ts";
import { testsIn } from "@meanwhile/course/src/tests-in.ts";
import { createVitest, type TestCase, type TestModule, type TestSpecification } from "vitest/node";
import { cut } from "../record/cut.ts";
import { LIMITS } from "../record/limits.ts";
import { boxesFor, gradedProject } from "./graded-project.ts";
import { keptThread } from "./kept-thread.ts";
import type { FromLane, LaneOptions, Ran, Run, Task, ToLane } from "./task.ts";
import { Workshop } from "./workshop.ts";
import { writtenInAll } from "./written.ts";

const { root, folder, level, timeout, exercises } = JSON.parse(process.argv[2] ?? "") as LaneOptions;

// At a terminal Ctrl-C reaches everybody: the conductor decides.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
// What a test writes, a box may have to go on with, as another user; and the other way round.
process.umask(0);
const workshop = await Workshop.open(root, folder);
// Vitest keeps a key for its server among what a user's programs keep, and cannot begin where it may not write there.
for (const name of ["HOME", "XDG_DATA_HOME", "LOCALAPPDATA"]) process.env[name] = join(folder, "home");

const vitest = await createVitest({
  root,
  config: join(root, "vitest.config.ts"),
  configLoader: "native",
  watch: false,
  silent: true,
  reporters: [{}],
  projects: exercises.map((exercise) => gradedProject(exercise, boxes(exercise))),
  // No code of a student's is ever loaded here: one thread may serve many submissions.
  pool: keptThread(),
  isolate: false,
  fileParallelism: false,
  maxWorkers: 1,
  execArgv: [],
});
// Only now: what vitest itself keeps among temporary files is nothing for boxes. Test threads begin later.
for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = workshop.scratch;
const specifications = await vitest.globTestSpecifications();
const declared = new Map<string, Promise<readonly string[]>>();

process.on("message", (message: ToLane) => {
  run(message.task).then(
    (done) => send({ type: "ran", run: done }),
    (error: unknown) =>
      send({ type: "broken", message: error instanceof Error ? (error.stack ?? "") : String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));
send({ type: "ready" });

function boxes(exercise: Exercise): BoxSettings {
  return boxesFor(root, exercise, workshop, level);
}

async function run(task: Task): Promise<Run> {
  const own = specifications.filter(({ project }) => project.name === `graded-${task.exercise.number}`);
  const ids = await declared.getOrInsertComputed(task.exercise.number, async () => declaredIn(own));
  const file = workshop.layOut(task);
  const [project] = own.map((specification) => specification.project);
  project?.provide("exerciseFile", file);
  const deadline = Date.now() + timeout * 1000;
  project?.provide("box", { ...boxes(task.exercise), seed: task.seed, deadline });
  const { testModules, unhandledErrors } = await vitest.rerunTestSpecifications(own);
  workshop.clear();
  return { declared: ids, ...resultOf(ofProject(testModules, own), unhandledErrors) };
}

/** The tests that there are, found without running them. */
async function declaredIn(own: TestSpecification[]): Promise<readonly string[]> {
  const { testModules } = await vitest.collectTests(own);
  return testsIn(ofProject(testModules, own)).map(idOf);
}

/** Those of the exercise: vitest tells of all files that it has ever run. */
function ofProject(modules: readonly TestModule[], own: readonly TestSpecification[]): TestModule[] {
  return modules.filter(({ project }) => own.some((specification) => specification.project === project));
}

function resultOf(modules: readonly TestModule[], unhandled: readonly unknown[]): Omit<Run, "declared"> {
  const tests = testsIn(modules);
  const remarks = tests.map((test) => test.meta().meanwhile ?? { seed: 0 });
  const outputs = tests.flatMap((test) => {
    const { output } = test.meta().meanwhile ?? {};
    return output === undefined ? [] : [{ ...output, hidden: isHidden(test) }];
  });
  return {
    tests: tests.map(ranOf),
    errors: [...modules.flatMap((module) => module.errors()), ...unhandled].map(textOf),
    layers: remarks.find(({ layers }) => layers !== undefined)?.layers ?? [],
    output: writtenInAll(outputs),
  };
}

function ranOf(test: TestCase): Ran {
  return {
    id: idOf(test),
    group: test.parent.type === "suite" ? test.parent.name : "",
    hidden: isHidden(test),
    found: test.meta().meanwhile?.found ?? false,
    outcome: short(outcomeOf(test)),
    fault: test.meta().meanwhile?.fault,
    why: test.meta().meanwhile?.why,
  };
}

/** What a box had a say in may be long; no more of it is handed on than a record may hold. */
function short(outcome: Outcome): Outcome {
  return { ...outcome, message: cut(outcome.message, LIMITS.feedback) };
}

function isHidden({ module }: TestCase): boolean {
  return module.relativeModuleId.endsWith("hidden.test.ts");
}

function idOf(test: TestCase): string {
  return `${isHidden(test) ? "hidden" : "visible"} > ${test.fullName}`;
}

function textOf(error: unknown): string {
  const { message = "", stack = message } = error as { message?: string; stack?: string };
  return stack;
}

function send(message: FromLane): void {
  process.send?.(message);
}
