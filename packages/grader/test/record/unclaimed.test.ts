import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepUnclaimed, readUnclaimed } from "../../src/index.ts";
import { emptyFolderFor } from "../in-folder.ts";

test("what belongs to nobody is there for the next reports; what was cut is not believed", async () => {
  const folder = await emptyFolderFor("unclaimed");
  expect(readUnclaimed(folder)).toEqual([]);
  const kept = [{ path: "jana.rar", why: "is no zip" }];
  keepUnclaimed(folder, kept);
  expect(readUnclaimed(folder)).toEqual(kept);
  writeFileSync(join(folder, "unclaimed.json"), '[{"path":');
  expect(readUnclaimed(folder)).toBeUndefined();
});
