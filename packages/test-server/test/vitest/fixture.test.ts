import { beforeAll, expect, test } from "vitest";
import { type Endings, runScenarios } from "./run-scenarios.ts";

let endings: Endings;
beforeAll(async () => {
  endings = await runScenarios();
});

/** A wait of 100 units, then the body. */
const picture = `
a |========================================================------------|
  0                                                            120 units`;

interface Failure {
  says: string;
  /** In the learner's folder. */
  at?: string;
}

const busy = `Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.
  expected  an await that really waits, in every loop
  got       a loop that never lets go, at`;

const failures: Record<string, Failure> = {
  "hangs: after the download": {
    says: `afterTheDownload(a) waits for something that will never happen.
  pending   afterTheDownload(a)${picture}`,
    at: "00-wrong/hangs.ts:8:16",
  },
  "hangs: before anything": {
    says: `beforeAnything() waits for something that will never happen.
  pending   beforeAnything()`,
  },
  "hangs: for an event": {
    says: `forAnEvent() waits for something that will never happen.
  pending   forAnEvent()`,
  },
  "hangs-and-ticks: while polling": {
    says: `whilePolling() waits for something that will never happen.
  pending   whilePolling()
  running   setTimeout of 10 ms, started at exercises/00-wrong/hangs.ts:19:11`,
  },
  "hangs-and-ticks: while a timer ticks": {
    says: `whileATimerTicks() waits for something that will never happen.
  pending   whileATimerTicks()
  running   setInterval every 20 ms, started at exercises/00-wrong/hangs.ts:25:3`,
  },
  "silent-server: a stalled body": {
    says: `forAStalledBody(a) waits for something that will never happen.
  pending   forAStalledBody(a)
  pending   a: 1,000 of 4,096 bytes have been taken
a |=================================================================--->
  0                                                            105 units`,
    at: "00-wrong/hangs.ts:30:26",
  },
  "silent-server: no answer": {
    says: `forAnAnswer(a) waits for something that will never happen.
  pending   forAnAnswer(a)
  pending   a: the server does not answer it, on purpose
a |====================================================================>
  0                                                            100 units`,
    at: "00-wrong/hangs.ts:35:9",
  },
  "busy: a loop without await": {
    says: `${busy} exercises/00-wrong/busy.ts:3:3`,
    at: "00-wrong/busy.ts:3:3",
  },
  "loading: an await that never ends, outside of all functions": {
    says: `exercise.ts never finishes loading: an await outside of all functions waits for something that will never happen.
  pending   the import of exercise.ts`,
  },
  "loading: an error outside of all functions": {
    says: "exercise.ts cannot be loaded: TypeError: config is not defined",
    at: "00-wrong/throws-on-import.ts:5:7",
  },
  "loading: a misspelt name": { says: 'exercise.ts does not export "download".' },
  "loading: a syntax error": {
    says: "exercise.ts is no TypeScript: Expected `,` or `)` but found `;`.",
    at: "00-broken/exercise.ts:2:19",
  },
  "leaks: an interval": {
    says: `A timer is still running after your function has ended: setInterval every 50 ms, started at exercises/00-wrong/leaves.ts:7:3.${picture}`,
    at: "00-wrong/leaves.ts:7:3",
  },
  "leaks: a long timer": {
    says: `A timer is still running after your function has ended: setTimeout of 600000 ms, started at exercises/00-wrong/leaves.ts:12:3.${picture}`,
    at: "00-wrong/leaves.ts:12:3",
  },
  "leaks: a file": {
    says: "A file is still open after your function has ended; it was opened at exercises/00-wrong/leaves.ts:17:22.",
    at: "00-wrong/leaves.ts:17:22",
  },
  "leaks: a session": {
    says: `1 connection is still open after your function has ended: a body was not read to its end, or a session was not closed.${picture}`,
    at: "00-wrong/leaves.ts:27:26",
  },
  "leaks: a request": {
    says: `The answer for a was neither read to its end nor given up: 0 of 4,096 bytes were taken.
a |====================================================================>
  0                                                            100 units`,
    at: "00-wrong/leaves.ts:32:8",
  },
  "leaks: a worker": {
    says: "A worker thread is still running after your function has ended; it was started at exercises/00-wrong/leaves.ts:39:18.",
    at: "00-wrong/leaves.ts:39:18",
  },
  "leaks: late work of a failed test": { says: "gave up at once" },
  "rejections: a rejection that nobody sees": {
    says: `A promise was rejected and nobody looked: disk full. Await every promise that you start.${picture}`,
    at: "00-wrong/rejects.ts:5:23",
  },
  "rejections: a rejection after the end": {
    says: `A promise was rejected and nobody looked: too late. Await every promise that you start.${picture}`,
    at: "00-wrong/rejects.ts:11:42",
  },
  "rejections: an error in a callback": {
    says: "An error was thrown where nobody could catch it, and Node would have ended the program: beat failed.",
    at: "00-wrong/rejects.ts:17:13",
  },
  "foreign: fetch": {
    says: "fetch failed: Refused http://files.example.org/a: the course talks to its own server only. Use the URLs that the test hands you.",
  },
  "foreign: undici": {
    says: "Refused http://files.example.org/b: the course talks to its own server only. Use the URLs that the test hands you.",
  },
  "foreign: node:http": {
    says: "Refused http://files.example.org/c: the course talks to its own server only. Use the URLs that the test hands you.",
  },
};

test.each(Object.entries(failures))("%s", (title, { says, at }) => {
  const where = at === undefined ? undefined : `exercises/${at}`;
  expect(endings.of.get(title)).toEqual({ state: "failed", messages: [says], where });
});

test("a loop that waits for what is settled: which of its lines is met is luck", () => {
  const { messages = [], where } = endings.of.get("busy: a loop that awaits what is settled") ?? {};
  expect(where).toMatch(/^exercises\/00-wrong\/busy\.ts:(8|13):\d+$/);
  expect(messages).toEqual([`${busy} ${where}`]);
});

test("an unread body: how much was taken is luck", () => {
  const { messages = [], where } = endings.of.get("leaks: an unread body") ?? {};
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(
    /^The answer for a was neither read to its end nor given up: [\d,]+ of 50,000,000 bytes were taken\./,
  );
  expect(where).toBe("exercises/00-wrong/leaves.ts:22:32");
});

test("an error that the platform threw tells no place", () => {
  const { messages = [], where } = endings.of.get("rejections: an error of a stream") ?? {};
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(
    /^An error was thrown where nobody could catch it, and Node would have ended the program: ENOENT: no such file or directory, open '.*'\.$/,
  );
  expect(where).toBeUndefined();
});

test("a module that is not there", () => {
  expect(endings.of.get("loading: no such file")?.messages[0]).toMatch(
    /^exercise\.ts cannot be loaded: Error: Cannot find module '.*is-missing\.ts'/,
  );
});

test("right programs pass, and after each scenario nothing is left", () => {
  const rest = [...endings.of].filter(([title]) =>
    /^(right|elsewhere)|nothing is left|the next test|a right program/.test(title),
  );
  expect(rest.filter(([, { state }]) => state !== "passed")).toEqual([]);
  expect(rest.length).toBeGreaterThan(30);
});

test("no error is told outside of the tests", () => {
  expect(endings.loose).toEqual([]);
});
