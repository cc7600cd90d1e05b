import { join } from "node:path";
import { expect, test } from "vitest";
import { ANSWER, madeUpClass } from "../made-up-class.ts";

test("two folders for one student, odd ids: exit 4 before running, both named", async () => {
  await using made = await madeUpClass({
    "ana/exercise.ts": ANSWER,
    "ana.zip": "no zip",
    "Ben/exercise.ts": "",
    "ben.ts": "",
  });
  await expect(made.read()).rejects.toMatchObject({
    name: "InputError",
    exitCode: 4,
    message: [
      `there are 2 for the student "Ben": ${join(made.folder, "Ben")} and ${join(made.folder, "ben.ts")}; keep one.`,
      `there are 2 for the student "ana": ${join(made.folder, "ana")} and ${join(made.folder, "ana.zip")}; keep one.`,
    ].join(" "),
  });
});
