import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { listExercises } from "@meanwhile/course/src/exercises.ts";
import { findRoot } from "@meanwhile/course/src/root.ts";
import { expect, test } from "vitest";
import { handedIn } from "../../src/conduct/handed-in.ts";
import { Workshop } from "../../src/conduct/workshop.ts";
import { emptyFolderFor } from "../in-folder.ts";

const ROOT = findRoot(import.meta.dirname);
const EXERCISES = listExercises(ROOT);
const exercise = EXERCISES.find(({ number }) => number === "03");

function taskOf(files: Readonly<Record<string, string>>): ReturnType<typeof handedIn> {
  if (exercise === undefined) throw new Error("there is no exercise 03");
  const bytes = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  return handedIn(ROOT, exercise, new Map(bytes), 1);
}

test("a workshop is opened again where one was left behind", async () => {
  const folder = await emptyFolderFor("workshop");
  await Workshop.open(ROOT, folder);
  const { main } = await Workshop.open(ROOT, folder);
  expect(existsSync(main)).toBe(true);
});

test("an answer is laid over the exercise as it was handed out, without tests", async () => {
  const folder = await emptyFolderFor("workshop");
  const workshop = await Workshop.open(ROOT, folder);
  const file = workshop.layOut(taskOf({ "exercise.ts": "// mine", "parts/one.ts": "// one" }));
  expect(readFileSync(file, "utf8")).toBe("// mine");
  const names = readdirSync(join(file, "..")).toSorted();
  expect(names).toEqual(["exercise.ts", "package.json", "parts"]);
});

test("nothing of one submission is there for the next: not its files, not what it wrote", async () => {
  const folder = await emptyFolderFor("workshop");
  const workshop = await Workshop.open(ROOT, folder);
  const file = workshop.layOut(taskOf({ "exercise.ts": "// first", "left.ts": "// left" }));
  mkdirSync(join(workshop.scratch, "locked", "deep"), { recursive: true });
  writeFileSync(join(workshop.scratch, "locked", "deep", "note"), "for you");
  chmodSync(join(workshop.scratch, "locked", "deep"), 0o000);
  chmodSync(join(workshop.scratch, "locked"), 0o000);
  expect(workshop.layOut(taskOf({ "exercise.ts": "// second" }))).toBe(file);
  expect(existsSync(join(file, "..", "left.ts"))).toBe(false);
  expect(readdirSync(workshop.scratch)).toEqual([]);
});

test("the folders stay those that a warm box is bound to", async () => {
  const folder = await emptyFolderFor("workshop");
  const workshop = await Workshop.open(ROOT, folder);
  const before = [workshop.scratch, join(folder, "course")].map((path) => statSync(path).ino);
  workshop.layOut(taskOf({ "exercise.ts": "" }));
  workshop.clear();
  expect([workshop.scratch, join(folder, "course")].map((path) => statSync(path).ino)).toEqual(before);
});

test("a link that a box left is removed, and what it leads to stays", async () => {
  const folder = await emptyFolderFor("workshop");
  const precious = join(folder, "precious");
  mkdirSync(precious);
  writeFileSync(join(precious, "file"), "here");
  const workshop = await Workshop.open(ROOT, folder);
  symlinkSync(precious, join(workshop.scratch, "link"), "junction");
  workshop.clear();
  expect(readdirSync(workshop.scratch)).toEqual([]);
  expect(readFileSync(join(precious, "file"), "utf8")).toBe("here");
});

test.skipIf(process.platform === "win32")("boxes may write to the scratch folder only", async () => {
  const folder = await emptyFolderFor("workshop");
  const before = process.umask(0);
  try {
    const workshop = await Workshop.open(ROOT, folder);
    const file = workshop.layOut(taskOf({ "exercise.ts": "", "parts/one.ts": "" }));
    expect(modeOf(workshop.scratch)).toBe("777");
    expect([file, join(file, ".."), join(file, "../parts"), join(file, "../..")].map(modeOf)).toEqual([
      "644",
      "755",
      "755",
      "755",
    ]);
  } finally {
    process.umask(before);
  }
});

test("boxes may read what was laid out and the packages that an exercise needs, and no tests", async () => {
  const folder = await emptyFolderFor("workshop");
  const workshop = await Workshop.open(ROOT, folder);
  const readable = new Set(EXERCISES.flatMap((one) => workshop.readable(one.folder)));
  const outside = [...readable].filter((path) => !path.startsWith(folder));
  const names = outside.flatMap((path) => readdirSync(path));
  expect(names).toContain("cli-progress");
  expect(names.filter((name) => /^(?:\.|@meanwhile|vitest)/.test(name))).toEqual([]);
  // Where vitest and others keep what they have made of sources.
  expect(outside).not.toContain(join(ROOT, "node_modules"));
});

function modeOf(path: string): string {
  return (lstatSync(path).mode & 0o777).toString(8);
}
