import type { SerializedError } from "vitest/node";

/**
 * The failure of `expect(value, "sentence")`, as the message contract asks: the sentence alone in its line, what
 * was expected and what came below it. vitest writes `sentence: expected 2 to be +0 // Object.is equality`.
 */
export function stated(text: string, { expected, actual }: SerializedError): string {
  const [, sentence, received = "", what] =
    /^(.+): expected (.+?)(?<! not) to ((?:deeply equal|be|equal|match|contain|include) .+)$/s.exec(text) ??
    [];
  if (sentence === undefined || what === undefined) return text;
  // These say more than the bare value does.
  const [bound] =
    /(?:less|greater) than(?: or equal to)? \S+$|^(?:match|contain|include) .+/s.exec(what) ?? [];
  if (bound === undefined && expected === undefined) return text;
  return [
    /[.?!]$/.test(sentence) ? sentence : `${sentence}.`,
    `  expected  ${bound ?? inOneLine(expected)}`,
    `  got       ${actual === undefined ? received : inOneLine(actual)}`,
  ].join("\n");
}

/** vitest prints a value over several lines, with a comma behind the last element. */
function inOneLine(value: unknown): string {
  return String(value)
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(/,? ([\]}])/g, " $1");
}
