import type { SerializedError } from "vitest/node";

/** A file of a learner or an author, from the folder of the course on. */
const COURSE_FILE = /^(?:.*[\\/])?((?:exercises|solutions)[\\/].*)$/;

/** The innermost place in the learner's own code on an error's stack, or on that of its cause. */
export function placeOf(error: SerializedError): string | undefined {
  const frames = (error.stacks ?? []).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const causes = (error.cause?.stack ?? "")
    .split("\n")
    .map((line) => /\(?([^\s(]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? "");
  const place = [...frames, ...causes].find(
    (frame) => COURSE_FILE.test(frame) && !frame.includes(".test.ts:"),
  );
  return place === undefined ? undefined : courseFile(place);
}

/** The path from `exercises/` or `solutions/` on, with `/`; other paths as they are. */
export function courseFile(path: string): string {
  return (COURSE_FILE.exec(path)?.[1] ?? path).replaceAll("\\", "/");
}
