/** A learner's file: beside `exercise.ts`, or a solution or wrong answer that stands in for it. */
const LEARNERS = /(?:exercises|solutions)[\\/]\d\d-[\w-]+[\\/](?:wrong[\\/])?[^\s():\\/]+\.ts:\d+:\d+/;

/**
 * The place in the learner's code from which something was called: the outermost frame, because that is where
 * the learner decided what runs when. With `/`, whatever the system.
 */
export function whereIn(stack: string | undefined): string | undefined {
  return linesOf(stack)
    .flatMap((line) => LEARNERS.exec(line) ?? [])
    .map((place) => place.replaceAll("\\", "/"))
    .findLast((place) => !/\.test\.ts:\d+:\d+$/.test(place));
}

/**
 * The platform itself, but not the libraries in it: `fetch` is one, and `node:http` with its pool. The walls of a box
 * belong to it, too.
 */
const PLATFORM =
  /[\\/]box[\\/]src[\\/]hardening[\\/]|<anonymous>|\bnode:(?!internal\/deps\/|_?https?\b|_http_|net\b|_?tls)/;

/**
 * The place in the learner's code that called the platform itself, with no library in between: a timer that a
 * library starts on the learner's behalf is the library's.
 */
export function callerIn(stack: string | undefined): string | undefined {
  return whereIn(linesOf(stack).find((line) => /^\s+at /.test(line) && !PLATFORM.test(line)));
}

/** The call stack under `below`, deep enough to reach the learner's code through the libraries in between. */
export function stackHere(below: (...args: never[]) => unknown): { stack?: string } {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, below);
  Error.stackTraceLimit = limit;
  return holder;
}

function linesOf(stack: string | undefined): string[] {
  return (stack ?? "").split("\n");
}
