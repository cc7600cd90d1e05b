import { stripVTControlCharacters } from "node:util";
import type { SerializedError } from "vitest/node";
import { courseFile, placeOf } from "./place.ts";
import { stated } from "./stated.ts";
import { syntaxError } from "./syntax-error.ts";

/** An error in the learner's terms. */
export interface Explained {
  /** Cause first, then what helps to see it. */
  message: string;
  /** Place in the learner's code: `exercises/03-gather/exercise.ts:14:5`. */
  where: string | undefined;
  /** Whether the code did not even load: then hints for a task do not help. */
  unloaded: boolean;
}

/** Names that say nothing more than that something failed; a finding of ours speaks for itself. */
const PLAIN = new Set(["Finding", "Error", "AssertionError"]);

/** Puts an error, as vitest hands it on, into words; what the tool chain says is translated. */
export function explain(thrown: unknown): Explained {
  const error = isError(thrown) ? thrown : { message: String(thrown) };
  const text = stripVTControlCharacters(textOf(error));
  const said = syntaxError(text) ?? { message: missingImport(text), where: placeOf(error) };
  if (said.message !== undefined) return { message: said.message, where: said.where, unloaded: true };
  return {
    message: namedWithCause(error, stated(translated(text), error)),
    where: said.where,
    unloaded: false,
  };
}

/** Errors of a test come serialized, others as they are: alike enough. */
function isError(thrown: unknown): thrown is SerializedError {
  return typeof thrown === "object" && thrown !== null;
}

/** An import that leads nowhere; `#exercise` is the learner's own file. */
function missingImport(text: string): string | undefined {
  const [, name, from = ""] =
    /^Cannot find (?:module|package) '(.+?)' imported from '?([^']+?)'?$/m.exec(text) ?? [];
  if (name === undefined) return undefined;
  const importer = courseFile(from);
  if (name !== "#exercise") return `${importer} imports ${name}, which does not exist.`;
  return `${importer.replace(/[^/]+$/, "exercise.ts")} is missing, or package.json beside it does not name it.`;
}

function translated(text: string): string {
  const [, code] = /^process\.exit unexpectedly called with "(.*?)"/.exec(text) ?? [];
  if (code !== undefined) return `Your code called process.exit(${code}), which would end the tests too.`;
  if (text.startsWith("No test suite found in file")) return "The file holds no tests.";
  return text;
}

/** The error's own name in front where it says something, its cause below. */
function namedWithCause(error: SerializedError, text: string): string {
  const named = PLAIN.has(error.name || "Error") ? text : `${error.name}: ${text}`;
  const cause = error.cause === undefined || error.cause === null ? "" : textOf(error.cause);
  return cause === "" || text.includes(cause) ? named : `${named}\n  because   ${cause}`;
}

/** What was thrown may be anything: also an object without a message. */
function textOf(error: SerializedError): string {
  if (error.stack !== undefined) return error.message;
  const { stacks: _, ...rest } = error;
  return `Something was thrown that is no Error: ${error.message ?? JSON.stringify(rest)}`;
}
