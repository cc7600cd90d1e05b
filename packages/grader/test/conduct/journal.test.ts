import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { Journal } from "../../src/conduct/journal.ts";
import { emptyFolderFor } from "../in-folder.ts";
import { madeUpRecord } from "../made-up-records.ts";

async function journalPath(): Promise<string> {
  return join(await emptyFolderFor("journal"), "out", "journal.jsonl");
}

const ana = madeUpRecord("ana", { key: "key of ana" });
const ben = madeUpRecord("ben", { key: "key of ben" });

function write(path: string, ...records: (typeof ana)[]): void {
  using journal = new Journal(path);
  for (const record of records) journal.add(record);
}

test("what was added is found by its key, also by the next run", async () => {
  const path = await journalPath();
  write(path, ana, ben);
  using again = new Journal(path);
  expect([again.find("key of ana"), again.find("key of ben")]).toEqual([ana, ben]);
  expect(again.find("key of nobody")).toBeUndefined();
  expect(again.warnings).toEqual([]);
});

test("a line is in the file before add returns", async () => {
  const path = await journalPath();
  using journal = new Journal(path);
  journal.add(ana);
  expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(ana)}\n`);
});

test("the last result under a key counts", async () => {
  const path = await journalPath();
  write(path, ana, { ...ana, slug: "again" });
  using again = new Journal(path);
  expect(again.find("key of ana")?.slug).toBe("again");
});

test("a line that was cut is told and done again, and does not spoil the next one", async () => {
  const path = await journalPath();
  write(path, ana, ben);
  truncateSync(path, readFileSync(path).length - 30);
  {
    using cut = new Journal(path);
    expect(cut.find("key of ben")).toBeUndefined();
    expect(cut.warnings).toEqual(["line 2 of the journal is passed over: it is no JSON: cut or damaged."]);
    cut.add(ben);
  }
  using mended = new Journal(path);
  expect([mended.find("key of ana"), mended.find("key of ben")]).toEqual([ana, ben]);
});

test("lines that are no results are told, each with its number, and the others hold", async () => {
  const path = await journalPath();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `\u0000\u0000\n{"student":1}\n\n${JSON.stringify(ana)}\n`);
  using journal = new Journal(path);
  expect(journal.find("key of ana")).toEqual(ana);
  expect(journal.warnings.map((warning) => warning.split(":")[0])).toEqual([
    "line 1 of the journal is passed over",
    "line 2 of the journal is passed over",
  ]);
});

// Elsewhere a file has no holes, and would take all that room.
test.skipIf(process.platform === "win32")(
  "a journal that is longer than a string can be is read, and a giant line costs only itself",
  async () => {
    const path = await journalPath();
    write(path, ana);
    truncateSync(path, 2 ** 29);
    appendFileSync(path, `\n${JSON.stringify(ben)}\n`);
    using journal = new Journal(path);
    expect([journal.find("key of ana"), journal.find("key of ben")]).toEqual([ana, ben]);
    expect(journal.warnings).toEqual(["line 2 of the journal is passed over: it is longer than any result."]);
  },
);

test("however long a result is, its line is one that the next run reads", async () => {
  const path = await journalPath();
  const feedback = "a".repeat(1_000_000);
  write(path, { ...ana, tests: ana.tests.map((each) => ({ ...each, feedback })) }, ben);
  using again = new Journal(path);
  expect(again.warnings).toEqual([]);
  expect(again.find("key of ana")?.tests[0]?.feedback).toMatch(/^a{9960} \.\.\. and 990040 characters more$/);
  expect(again.find("key of ben")).toEqual(ben);
});

test("a grader error is never taken for a result", async () => {
  const path = await journalPath();
  mkdirSync(dirname(path), { recursive: true });
  const error = madeUpRecord("ana", { state: "grader-error", tests: [], expected: 0, key: "key of ana" });
  appendFileSync(path, `${JSON.stringify(error)}\n`);
  using journal = new Journal(path);
  expect(journal.find("key of ana")).toBeUndefined();
  expect(journal.warnings).toEqual(["line 1 of the journal is passed over: it is no result of a box."]);
});

test.skipIf(process.platform === "win32")(
  "where a line finds no room, none is begun, and what is there holds",
  async () => {
    const path = await journalPath();
    const script = join(import.meta.dirname, "full-journal.ts");
    // A limit on the size of files ends a write in the middle, as a full disk does.
    const limited = ["-c", 'ulimit -f 8; exec "$@"', "sh", process.execPath, script, path];
    expect(execFileSync("sh", limited, { encoding: "utf8" })).toBe("EFBIG\n");
    const lines = readFileSync(path, "utf8").split("\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.length).toBeGreaterThan(2);
    using journal = new Journal(path);
    expect(journal.warnings).toEqual([]);
    expect(journal.find(`${lines.length - 2}`)).toBeDefined();
  },
);
