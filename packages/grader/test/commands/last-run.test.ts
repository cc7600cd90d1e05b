import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgotten, keepAskedFor } from "../../src/commands/last-run.ts";
import { emptyFolderFor } from "../in-folder.ts";

test("what the last run was asked for, and this one is not, is told with the flags that keep it", async () => {
  const folder = await emptyFolderFor("last-run");
  const roster = join(folder, "class.csv");
  keepAskedFor(folder, { exercises: ["01", "03"], roster });
  expect(forgotten(folder, {}, folder)).toBe(
    "Attention: earlier reports here were for 01 and 03, with the roster class.csv, and this run replaces them. " +
      "To keep them, break it off and add: -e 1 -e 3 --roster class.csv",
  );
  expect(forgotten(folder, { roster }, folder)).toMatch(/were for 01 and 03, and .* add: -e 1 -e 3$/);
  const far = forgotten(folder, { exercises: ["11"] }, join(folder, "elsewhere"));
  expect(far).toContain(`were with the roster ${roster}, and`);
  expect(far?.endsWith(` add: --roster "${roster}"`), "it has a blank in it").toBe(true);
});

test("nothing is told where nothing is left out, or nothing is known", async () => {
  const folder = await emptyFolderFor("last-run");
  expect(forgotten(folder, {}, folder)).toBe(undefined);
  keepAskedFor(folder, { exercises: ["01"] });
  expect(forgotten(folder, { exercises: ["02"] }, folder)).toBe(undefined);
  keepAskedFor(folder, {});
  expect(forgotten(folder, {}, folder)).toBe(undefined);
  writeFileSync(join(folder, "last-run.json"), "{");
  expect(forgotten(folder, {}, folder)).toBe(undefined);
});
