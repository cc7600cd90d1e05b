import { readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { expect, test } from "vitest";
import { Conductor, type ConductOptions } from "../../src/conduct/conductor.ts";
import { Fingerprint } from "../../src/conduct/fingerprint.ts";
import { Journal } from "../../src/conduct/journal.ts";
import { safeName } from "../../src/ingest/safe-name.ts";
import type { GradeRecord } from "../../src/record/index.ts";
import type { Checked } from "../../src/static/index.ts";
import { processesOf } from "../../src/validate/left-behind.ts";
import { emptyFolderFor } from "../in-folder.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const EXERCISES: Exercise[] = listExercises(ROOT);

function handedIn(id: string, order: string, more: Partial<Checked> = {}): Checked {
  return {
    student: { id, safe: safeName(id) },
    exercise: "03",
    state: "gradable",
    file: "exercise.ts",
    files: new Map([["exercise.ts", Buffer.from(order)]]),
    flags: [],
    ignored: [],
    findings: [],
    errors: [],
    ...more,
  };
}

/** Grades in made-up lanes; what was told of each, in order. */
async function conduct(
  out: string,
  submissions: readonly Checked[],
  more: Partial<ConductOptions> = {},
  wanted?: (submission: Checked) => boolean,
): Promise<{ records: GradeRecord[]; told: string[]; journal: string }> {
  const told: string[] = [];
  const path = join(out, "journal.jsonl");
  using journal = new Journal(path);
  const conductor = new Conductor({
    root: ROOT,
    scratch: out,
    exercises: EXERCISES,
    level: "default",
    jobs: 1,
    timeout: 60,
    key: "key",
    fingerprint: new Fingerprint(ROOT, {}),
    journal,
    force: false,
    signal: new AbortController().signal,
    lane: join(import.meta.dirname, "made-up-lane.ts"),
    onRecord: ({ student, state }, kept) => told.push(`${student.id} ${state}${kept ? " kept" : ""}`),
    ...more,
  });
  const records = await conductor.grade(submissions, wanted);
  return { records, told, journal: readFileSync(path, "utf8") };
}

test("results stand in the order of submissions, and are kept by the next run", async () => {
  const out = await emptyFolderFor("conductor");
  const class_ = ["ana", "ben", "cy"].map((id) => handedIn(id, "pass"));
  const first = await conduct(out, class_, { jobs: 2 });
  expect(first.records.map(({ student }) => student.id)).toEqual(["ana", "ben", "cy"]);
  const second = await conduct(out, class_);
  expect(second.told).toEqual(["ana graded kept", "ben graded kept", "cy graded kept"]);
  expect(second.records).toEqual(first.records);
  expect(second.journal).toBe(first.journal);
});

test("what cannot be run needs no lane and no line in the journal", async () => {
  const out = await emptyFolderFor("conductor");
  const empty = handedIn("ana", "", { state: "no-attempt", reason: "nothing was handed in." });
  const { records, journal } = await conduct(out, [empty], { lane: "/nowhere" });
  expect(records).toMatchObject([{ state: "no-attempt", reason: "nothing was handed in.", tests: [] }]);
  expect(journal).toBe("");
});

test("an exercise has as many tests for those who did not hand it in as for the others", async () => {
  const out = await emptyFolderFor("conductor");
  const nothing = { state: "no-attempt", reason: "nothing was handed in." } as const;
  const class_ = [
    handedIn("ana", "", nothing),
    handedIn("ben", "pass"),
    handedIn("cy", "die"),
    handedIn("dan", "", { state: "not-gradable", reason: "it has type errors." }),
    handedIn("ben", "", { ...nothing, exercise: "01" }),
  ];
  const first = await conduct(out, class_);
  expect(first.records.map(({ state, expected }) => [state, expected])).toEqual([
    ["no-attempt", 1],
    ["graded", 1],
    ["grader-error", 1],
    ["not-gradable", 1],
    ["no-attempt", 0],
  ]);
  const { records } = await conduct(out, class_.slice(0, 2));
  expect(records.map(({ expected }) => expected)).toEqual([1, 1]);
});

test("a lane that dies is replaced, and the submission tried again", async () => {
  const out = await emptyFolderFor("conductor");
  const order = `die once|${join(out, "died")}`;
  const { told } = await conduct(out, [handedIn("ana", order), handedIn("ben", "pass")]);
  expect(told).toEqual(["ana graded", "ben graded"]);
});

test("a lane that dies each time is a grader error, which is not kept, and the others go on", async () => {
  const out = await emptyFolderFor("conductor");
  const class_ = [handedIn("ana", "die"), handedIn("ben", "break"), handedIn("cy", "pass")];
  const { records, journal } = await conduct(out, class_);
  expect(records.map(({ state, reason }) => [state, reason])).toEqual([
    [
      "grader-error",
      "the grader failed: a process of its own ended with exit status 1: TypeError: the lane is broken",
    ],
    ["grader-error", "the grader failed: Error: no test ran"],
    ["graded", undefined],
  ]);
  expect(journal.trimEnd().split("\n")).toHaveLength(1);
});

test("of students who are not wanted, what is there is kept, and nothing is run", async () => {
  const out = await emptyFolderFor("conductor");
  const [ana, ben, cy] = [handedIn("ana", "pass"), handedIn("ben", "pass"), handedIn("cy", "pass")] as const;
  await conduct(out, [ana, ben]);
  const { told } = await conduct(out, [ana, ben, cy], { force: true }, ({ student }) => student.id === "ben");
  expect(told).toEqual(["ana graded kept", "ben graded"]);
});

test("a result is another student's never", async () => {
  const out = await emptyFolderFor("conductor");
  await conduct(out, [handedIn("ana", "pass")]);
  const { told } = await conduct(out, [handedIn("ben", "pass")]);
  expect(told).toEqual(["ben graded"]);
});

test("an error of the machine ends all lanes, and rejects when none is alive", async () => {
  const out = await emptyFolderFor("conductor");
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  using journal = new Journal(join(out, "full.jsonl"));
  journal.add = () => {
    throw full;
  };
  const class_ = [
    handedIn("ana", `hang|${join(out, "hanging")}`),
    handedIn("ben", "pass"),
    handedIn("cy", "pass"),
  ];
  const told: string[] = [];
  const over = conduct(out, class_, { jobs: 2, journal, onRecord: ({ student }) => told.push(student.id) });
  await expect(over).rejects.toBe(full);
  expect(told).toEqual([]);
  expect([...processesOf(out)]).toEqual([]);
});

test("interrupted, it ends its lanes at once; the same again goes on where it was", async () => {
  const out = await emptyFolderFor("conductor");
  const interrupt = new AbortController();
  const appeared = fileIn(out, "hanging");
  const class_ = [handedIn("ana", "pass"), handedIn("ben", `hang|${join(out, "hanging")}`)];
  const over = conduct(out, class_, { signal: interrupt.signal });
  void appeared.then(() => interrupt.abort(new Error("Ctrl-C")));
  await expect(over).rejects.toThrow("Ctrl-C");
  expect([...processesOf(out)]).toEqual([]);
  const { told } = await conduct(out, [handedIn("ana", "pass"), handedIn("ben", "pass")]);
  expect(told).toEqual(["ana graded kept", "ben graded"]);
});

async function fileIn(folder: string, name: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watch(folder, (_event, changed) => {
    if (changed === name && readFileSync(join(folder, name), "utf8") !== "") resolve();
  });
  await promise;
  watcher.close();
}

test("of what a submission can make grow, no more is told than a record may hold", async () => {
  const ignored = Array.from({ length: 5000 }, (_, index) => ({ path: `${index}`, why: "not asked for" }));
  const { records } = await conduct(await emptyFolderFor("grown"), [
    handedIn("eve", "pass", { ignored }),
    handedIn("dan", "", { state: "not-gradable", reason: "a".repeat(100_000) }),
  ]);
  expect(records.map((record) => record.ignored.at(-1)?.why)).toEqual(["and 4901 more", undefined]);
  expect(records.map(({ reason = "" }) => reason.length <= 10_000)).toEqual([true, true]);
});
