import { whereIn } from "@meanwhile/test-server/program";

/** The line of the learner's that an error is from. */
export function placeIn(error: Error): string | undefined {
  return whereIn(error.stack) ?? whereIn(unread(error.stack));
}

/**
 * The place where Node could not read a file any further. It stands in front of the stack: the file with its line, some
 * lines of code, and below one of them a mark.
 */
function unread(stack = ""): string | undefined {
  const [, at] = /^(.*\.ts:\d+)$/m.exec(stack) ?? [];
  const [, before] = /^([ \t]*)\^+$/m.exec(stack) ?? [];
  return at === undefined || before === undefined ? undefined : `${at}:${before.length + 1}`;
}
