import { expect, test } from "vitest";
import { staticChecks } from "../../src/index.ts";
import { checkBystanders, handInBystanders, isBystander } from "../../src/validate/bystanders.ts";
import { madeUpClass } from "../made-up-class.ts";

test("what is said of honest students is as expected, and a problem where it is not, or where they are missing", async () => {
  await using made = await madeUpClass({ "ana/03/exercise.ts": "export {};" });
  const exercises = made.exercises.filter(({ number }) => number === "03");
  handInBystanders(made.root, exercises, made.folder);
  const { submissions } = await made.read();
  const checked = await staticChecks(submissions, exercises, made);
  expect(checked.filter(isBystander).map(({ student }) => student.id)).toEqual([
    "bystander-right",
    "bystander-wrong",
  ]);
  expect(checkBystanders(checked)).toEqual([]);
  const swapped = checked.map((one) => ({ ...one, state: "not-gradable" as const, errors: ["an error"] }));
  expect(checkBystanders(swapped)).toMatchObject([
    { at: "bystander-right, exercise 03", what: "is not-gradable: an error" },
  ]);
  expect(checkBystanders([])).toMatchObject([{ what: "is missing" }, { what: "is missing" }]);
});
