import { expect, test } from "vitest";
import { exercise } from "./exercise-files.ts";
import { printed } from "./printed.ts";

const exercises = {
  ...exercise("08-killed", "", `test("it dies", () => process.kill(process.pid, "SIGKILL"));`),
  ...exercise("09-emptied", "", ""),
  ...exercise("10-unreadable", "", "test('"),
};
const { report } = await printed(exercises, ["8", "9", "10"]);

test("the process of the tests dies", () => {
  expect(report("08")).toMatchInlineSnapshot(`
    "killed

       The process that ran your code ended before the tests did (signal SIGKILL).
       Does your code end its own process, or fill the memory?

     it dies                                                                not run

     0 of 1 tests pass. Mend the first failure, then: pnpm test --filter exercise-08

    "
  `);
});

test("a test file that was emptied", () => {
  expect(report("09")).toMatchInlineSnapshot(`
    "emptied

       exercises/09-emptied/exercise.test.ts holds no tests.
       To have the tests back as they were:
         git checkout -- exercises/09-emptied/exercise.test.ts

     No test ran. Mend the first failure, then: pnpm test --filter exercise-09

    "
  `);
});

test("a test file that does not parse", () => {
  expect(report("10")).toMatchInlineSnapshot(`
    "unreadable

       exercises/10-unreadable/exercise.test.ts is not valid TypeScript in line 3:
       Unterminated string.
        test('
             ^
       To have the tests back as they were:
         git checkout -- exercises/10-unreadable/exercise.test.ts

     No test ran. Mend the first failure, then: pnpm test --filter exercise-10

    "
  `);
});
