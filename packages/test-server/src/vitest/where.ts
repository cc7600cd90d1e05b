/** A learner's file: under exercises/ or solutions/, and no test. */
const LEARNERS = /((?:exercises|solutions)[\\/][^\s():]+\.ts):(\d+):(\d+)/;

/**
 * The place in the learner's code from which something was called: the outermost frame, because that is where
 * the learner decided what runs when.
 */
export function whereIn(stack: string | undefined): string | undefined {
  const frames = (stack ?? "").split("\n").flatMap((line) => {
    const [, file, row, column] = LEARNERS.exec(line) ?? [];
    return file === undefined || /\.test\.ts$/.test(file) ? [] : [`${file.replaceAll("\\", "/")}:${row}:${column}`];
  });
  return frames.at(-1);
}

/**
 * The place in the learner's code that called the platform itself, with no library in between: a timer that a
 * library starts on the learner's behalf is the library's.
 */
export function callerIn(stack: string | undefined): string | undefined {
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line) && !/\(?node:|<anonymous>/.test(line));
  return whereIn(frames[0]);
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
