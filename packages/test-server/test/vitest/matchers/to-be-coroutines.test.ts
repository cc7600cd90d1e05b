import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { Source } from "../../../src/vitest/source.ts";
import { refusal } from "../refusal.ts";

test("toBeCoroutines names the first line that waits in another way", async () => {
  const source = new Source(
    "exercises/21-coroutines/exercise.ts",
    "\nasync function one() {\n  await 1;\n}\n",
  );
  expect(await refusal(() => expect(source).toBeCoroutines())).toBe(
    `Line 2 says async: here a coroutine waits by yield alone.
  expected  no async and no await in the file
  got       async in line 2, await in line 3`,
  );
  expect(await refusal(() => expect(new Source("exercise.ts", "")).not.toBeCoroutines())).toBe(
    "The file waits by yield alone.",
  );
});
