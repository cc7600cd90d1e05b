import { expect, test } from "vitest";
import { makeEdition } from "../../../src/author/release/edition.ts";
import { findLeaks } from "../../../src/author/release/leaks.ts";
import { madeUpCourse } from "../../made-up-course.ts";

const E = "exercises/03-gather";
const S = "solutions/03-gather";

/** 30 lines that occur nowhere else. */
function lines(about: string): string {
  return Array.from({ length: 30 }, (_, line) => `// ${about} ${line}: ${line * 7919}\n`).join("");
}

const COURSE = {
  [`${E}/exercise.ts`]: lines("given"),
  [`${E}/exercise.test.ts`]: lines("visible"),
  [`${E}/README.md`]: lines("lesson"),
  [`${S}/solution.ts`]: lines("given") + lines("answer"),
  [`${S}/hidden.test.ts`]: lines("visible") + lines("hidden"),
  [`${S}/wrong/slow.ts`]: lines("slow"),
};

/** The leaks of the course with these files. */
async function leaksWith(files: Record<string, string>): Promise<string[]> {
  await using course = await madeUpCourse({ ...COURSE, ...files });
  return findLeaks(course.root, makeEdition(course.root)).map(({ at, what }) => `${at} ${what}`);
}

test("what an exercise and its solution have in common is no leak", async () => {
  expect(await leaksWith({})).toEqual([]);
});

test("the starter of a later exercise may hold the answer to an earlier one", async () => {
  expect(await leaksWith({ "exercises/04-chunks/exercise.ts": lines("answer") })).toEqual([]);
});

test.for([
  ["an answer", "answer", "solution.ts:31"],
  ["a hidden test", "hidden", "hidden.test.ts:31"],
  ["a wrong answer", "slow", "wrong/slow.ts:1"],
] as const)("%s that was left in an exercise's folder", async ([, about, from]) => {
  const text = lines(about);
  expect(await leaksWith({ [`${E}/mine.ts`]: `\n\n/* */ ${text}` })).toEqual([
    `${E}/mine.ts:3 holds ${text.length} characters of ${S}/${from}`,
    // It would be a part of the starter that `pnpm reset` gives back.
    `.edition/starters/03-gather/mine.ts:3 holds ${text.length} characters of ${S}/${from}`,
  ]);
});

test("other line ends do not hide it", async () => {
  const [leak] = await leaksWith({ ".vscode/notes.md": lines("answer").replaceAll("\n", "\r\n") });
  expect(leak).toMatch(
    /^\.vscode\/notes\.md:1 holds \d+ characters of solutions\/03-gather\/solution\.ts:31$/,
  );
});

test("199 characters are no leak, 200 are", async () => {
  const answer = lines("answer").slice(0, 200);
  expect(await leaksWith({ ".vscode/notes.md": `x${answer.slice(1)}` })).toEqual([]);
  expect(await leaksWith({ ".vscode/notes.md": answer })).toHaveLength(1);
});

test("a secret that goes on after what is known is one from there on", async () => {
  const both = (lines("given") + lines("answer")).slice(0, lines("given").length + 1);
  expect(await leaksWith({ ".vscode/notes.md": both })).toEqual([
    `.vscode/notes.md:${both.slice(0, -200).split("\n").length} holds ${both.length} characters of ${S}/solution.ts:${both.slice(0, -200).split("\n").length}`,
  ]);
});

test("a module that the lesson names is given", async () => {
  const files = { [`${E}/worker.ts`]: lines("answer"), [`${E}/README.md`]: "`worker.ts` is finished." };
  expect(await leaksWith(files)).toEqual([]);
});
