import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepResults, readResults } from "../../src/record/index.ts";
import { emptyFolderFor } from "../in-folder.ts";
import { madeUpRecord, madeUpTest } from "../made-up-records.ts";

const ana = madeUpRecord("ana");
const ben = madeUpRecord("ben");

test("what was kept is read again; where nothing was kept, there is nothing", async () => {
  const out = await emptyFolderFor("results");
  expect(readResults(out)).toBeUndefined();
  keepResults(out, [ana, ben]);
  expect(readResults(out)).toEqual({ records: [ana, ben], warnings: [] });
  keepResults(out, []);
  expect(readResults(out)).toEqual({ records: [], warnings: [] });
});

test("however long a result is, it is kept, and nobody else's suffers", async () => {
  const out = await emptyFolderFor("results");
  const eve = madeUpRecord("eve", {
    tests: [madeUpTest("a", "failed", { feedback: "a".repeat(2 ** 27) })],
    expected: 1,
  });
  // Together, as they are, they are longer than a string can be.
  keepResults(out, [ana, eve, eve, eve, eve, ben]);
  const { records = [], warnings } = readResults(out) ?? {};
  expect([records.length, warnings]).toEqual([6, []]);
  expect([records[0], records[5]]).toEqual([ana, ben]);
});

test("a line that is damaged, or has no end, costs only itself and is told", async () => {
  const out = await emptyFolderFor("results");
  keepResults(out, [ana]);
  const path = join(out, "results.jsonl");
  const [line] = readFileSync(path, "utf8").split("\n");
  appendFileSync(path, `{"student":\n${JSON.stringify({ ...ana, reason: "a".repeat(2 ** 20) })}\n${line}\n`);
  expect(readResults(out)).toEqual({
    records: [ana, ana],
    warnings: [
      "line 2 of results.jsonl is passed over: it is no JSON: cut or damaged. Grade again, and it is there again.",
      "line 3 of results.jsonl is passed over: it is longer than any result. Grade again, and it is there again.",
    ],
  });
});

test("where no line holds, there are no results", async () => {
  const out = await emptyFolderFor("results");
  writeFileSync(join(out, "results.jsonl"), "{\n");
  expect(readResults(out)).toBeUndefined();
});

// Elsewhere a file has no holes, and would take all that room.
test.skipIf(process.platform === "win32")("a file that is longer than a string can be is read", async () => {
  const out = await emptyFolderFor("results");
  const path = join(out, "results.jsonl");
  keepResults(out, [ana]);
  truncateSync(path, 2 ** 29);
  appendFileSync(path, `\n${JSON.stringify(ben)}\n`);
  expect(readResults(out)).toMatchObject({
    records: [ana, ben],
    warnings: [expect.stringContaining("line 2")],
  });
});
