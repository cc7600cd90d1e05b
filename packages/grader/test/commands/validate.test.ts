import { expect, test } from "vitest";
import { emptyFolderFor } from "../in-folder.ts";
import { runGrade } from "../run-grade.ts";

test("an attack that is named is tried, and no more is claimed", async () => {
  const folder = await emptyFolderFor("attack");
  const { status, stdout } = await runGrade(
    folder,
    "validate",
    "--attack",
    "hands-in-a-link",
    "--isolation",
    "default",
  );
  expect(stdout).toContain(" Validating 1 attack, isolation default\n");
  expect(stdout).toContain("\n1 passed, 0 failed\n");
  expect(status).toBe(0);
});
