import { manifest } from "../made-up-course.ts";

/** Every file of an exercise, 03-gather, with which `check` has no problem. */
export function validExercise(): Record<string, string> {
  return {
    "exercises/03-gather/README.md": lesson(300),
    "exercises/03-gather/hints.md": "# Hints\n\n## Task 1: answer\n\n1. Look.\n2. The tool.\n3. The shape.\n",
    "exercises/03-gather/exercise.ts":
      "// TODO 1: give the answer\nexport function answer(): number {\n  return 0;\n}\n",
    "exercises/03-gather/exercise.test.ts": [
      'import { describe, expect, test } from "vitest";',
      'describe("Task 1: answer", () => {',
      '  test("the answer is 42", async () => {',
      '    const { answer } = await import("#exercise");',
      '    expect(answer(), "It is not 42.").toBe(42);',
      "  });",
      "});",
    ].join("\n"),
    "exercises/03-gather/package.json": manifest("exercise", "03"),
    "solutions/03-gather/README.md": "# The solution\n",
    "solutions/03-gather/solution.ts": "export function answer(): number {\n  return 42;\n}\n",
    "solutions/03-gather/hidden.test.ts": [
      'import { expect, test } from "vitest";',
      'test("it is a number", async () => {',
      '  const { answer } = await import("#exercise");',
      '  expect(typeof answer(), "It is no number.").toBe("number");',
      "});",
    ].join("\n"),
    "solutions/03-gather/package.json": manifest("solution", "03"),
    "solutions/03-gather/wrong/too-small.ts":
      "// Fails: the answer is 42\n// Says: It is not 42.\nexport function answer(): number {\n  return 41;\n}\n",
  };
}

/** A lesson in its form, of so many words. */
export function lesson(words: number): string {
  const parts = [
    "# 03 Gather",
    "## The new idea",
    "## What you need",
    "## Tasks\n\n1. Answer",
    "## Predict first",
    "## If you know Python",
    "## Run it\n\npnpm test --filter exercise-03",
    "## Not here",
  ].join("\n\n");
  const used = parts.split(/\s+/).filter((word) => /\w/.test(word)).length;
  return `${parts}\n\n${"word ".repeat(words - used)}\n`;
}
