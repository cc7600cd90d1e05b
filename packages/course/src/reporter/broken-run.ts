import type { SerializedError, TestModule } from "vitest/node";
import type { Exercise } from "../exercises.ts";
import { block, styled } from "../terminal.ts";
import { explain } from "./explain.ts";

/** What went wrong outside of all tests, and what to do about it: a sentence each. */
export function brokenRun(
  modules: readonly TestModule[],
  unhandled: readonly SerializedError[],
  { folder }: Exercise,
): string[] {
  const ofModules = modules.flatMap((module) =>
    module.errors().map((error) => inTestFile(error, `${folder}/exercise.test.ts`)),
  );
  return [...new Set([...ofModules, ...unhandled.map(outside)])].map((text) => {
    const [sentence = "", ...rest] = text.split("\n");
    return `${block([styled("bold", sentence), ...rest].join("\n"), 3)}\n`;
  });
}

/** The tests themselves could not be loaded: somebody has changed them. */
function inTestFile(error: SerializedError, file: string): string {
  const { message } = explain(error);
  const subject = message.startsWith("The file ") ? message.replace("The file", file) : message;
  return `${subject}\nTo have the tests back as they were:\n  git checkout -- ${file}`;
}

/** The process of the tests was ended from within or without: by a signal, or because its memory was full. */
function outside(error: SerializedError): string {
  const { message } = explain(error);
  const [, how] = /Worker exited unexpectedly (?:with )?(.+?)(?: during| while|$)/m.exec(message) ?? [];
  if (how === undefined) return message;
  return `The process that ran your code ended before the tests did (${how}).\nDoes your code end its own process, or fill the memory?`;
}
