import { expect, test } from "vitest";
import { callerIn, stackHere, whereIn } from "../../src/program/where.ts";

function stack(...frames: string[]): string {
  return ["Error: no matter what", ...frames.map((frame) => `    at ${frame}`)].join("\n");
}

test("the outermost of the learner's frames, because there it was decided what runs when", () => {
  const frames = stack(
    "request (/course/packages/download/src/get.ts:40:3)",
    "downloadFile (/course/exercises/03-gather/exercise.ts:7:23)",
    "async downloadAll (/course/exercises/03-gather/exercise.ts:19:18)",
    "/course/exercises/03-gather/exercise.test.ts:14:19",
  );
  expect(whereIn(frames)).toBe("exercises/03-gather/exercise.ts:19:18");
});

test("solutions, wrong answers and files beside the exercise are the learner's", () => {
  for (const file of [
    "solutions/03-gather/solution.ts",
    "solutions/03-gather/wrong/foreach-async.ts",
    "exercises/14-stay-responsive/seal-worker.ts",
  ]) {
    expect(whereIn(stack(`file:///course/${file}:1:2`))).toBe(`${file}:1:2`);
  }
});

test("neither tests nor libraries are, wherever the course lies", () => {
  const frames = [
    "/course/solutions/03-gather/hidden.test.ts:3:1",
    "/folder/exercises/meanwhile/packages/download/src/get.ts:40:3",
    "/folder/exercises/01-course/packages/download/src/get.ts:40:3",
    "/course/exercises/03-gather/node_modules/undici/index.ts:1:1",
    "node:internal/timers:10:3",
  ];
  expect(whereIn(stack(...frames))).toBeUndefined();
  expect(whereIn(undefined)).toBeUndefined();
});

test("a course inside a folder of that name", () => {
  expect(whereIn(stack("f (/folder/exercises/01-course/exercises/03-gather/exercise.ts:4:5)"))).toBe(
    "exercises/03-gather/exercise.ts:4:5",
  );
});

test("Windows: drive letters, backslashes, blanks in the path", () => {
  for (const path of [
    String.raw`C:\My Course\exercises\03-gather\exercise.ts`,
    "file:///C:/My%20Course/exercises/03-gather/exercise.ts",
  ]) {
    expect(whereIn(stack(`async downloadAll (${path}:19:18)`))).toBe("exercises/03-gather/exercise.ts:19:18");
    expect(whereIn(stack(`${path}:19:18`))).toBe("exercises/03-gather/exercise.ts:19:18");
  }
});

test("whoever called the platform: the learner, through nothing but the platform", () => {
  const frames = stack(
    "new Timeout (node:internal/timers:190:5)",
    "setTimeout (node:timers/promises:40:10)",
    "new Promise (<anonymous>)",
    "wait (/course/exercises/02-pause-and-resume/exercise.ts:5:9)",
    "downloadAll (/course/exercises/02-pause-and-resume/exercise.ts:12:9)",
  );
  expect(callerIn(frames)).toBe("exercises/02-pause-and-resume/exercise.ts:5:9");
  expect(
    callerIn(frames.replaceAll("/course/exercises", "C:\\course\\exercises").replaceAll("/02-", "\\02-")),
  ).toBe("exercises/02-pause-and-resume/exercise.ts:5:9");
});

test("a library in between is the caller, also one that comes with Node", () => {
  const learner = "downloadAll (/course/exercises/03-gather/exercise.ts:12:9)";
  for (const library of [
    "connect (/course/node_modules/.pnpm/undici@8.12.4/node_modules/undici/lib/core/connect.js:60:3)",
    "refreshTimeout (node:internal/deps/undici/undici:700:5)",
    "Agent.addRequest (node:_http_agent:290:3)",
    "Socket.setTimeout (node:net:600:3)",
  ]) {
    expect(callerIn(stack("setTimeout (node:timers:1:1)", library, learner))).toBeUndefined();
  }
  expect(callerIn(undefined)).toBeUndefined();
});

test("the stack from here, deep enough, and the limit as before", () => {
  const limit = Error.stackTraceLimit;
  const deep = (left: number): { stack?: string } => (left === 0 ? stackHere(deep) : deep(left - 1));
  const outer = (): { stack?: string } => deep(30);
  expect(outer().stack).toContain("outer");
  expect(Error.stackTraceLimit).toBe(limit);
});
