import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SealJournal } from "../../src/vitest/seal-journal.ts";

const BEGIN = "begin 7-1-1 7-1 2 3 at%20a%20line\n";
const BEGUN = { event: "begin", id: "7-1-1", thread: "7-1", turns: 2, rounds: 3, stack: "at a line" };

async function inFolder(work: (path: string) => unknown): Promise<void> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "journal-"));
  await work(join(folder.path, "journal"));
}

test("tells what has come since, and of a line only when it is whole", async () => {
  await inFolder((path) => {
    const journal = new SealJournal(path);
    expect(journal.news()).toEqual([]);
    appendFileSync(path, `${BEGIN}end 7-1`);
    expect(journal.news()).toEqual([BEGUN]);
    appendFileSync(path, "-1\nvain 7-1-1\n");
    expect(journal.news()).toEqual([
      { event: "end", id: "7-1-1" },
      { event: "vain", id: "7-1-1" },
    ]);
    appendFileSync(path, BEGIN);
    journal.skip();
    expect(journal.news()).toEqual([]);
  });
});

test("what no seal writes is passed over", async () => {
  await inFolder((path) => {
    const odd = [
      "begin x/../../../precious 7-1 0 0 s",
      "end ../7-1-1",
      "begin 7-1-1 7-1/.. 0 0 s",
      "begin 7-1-1 7-1 -1 0 s",
      "begin 7-1-1 7-1 0 1e9 s",
      "erase 7-1-1",
      "begin 7-1-1",
      "\0",
      "",
    ];
    writeFileSync(path, `${odd.join("\n")}\n`);
    appendFileSync(path, "begin 7-1-2 7-1 0 0 %ff\n");
    expect(new SealJournal(path).news()).toEqual([
      { event: "begin", id: "7-1-2", thread: "7-1", turns: 0, rounds: 0, stack: "" },
    ]);
  });
});

test("a flood is read as far as 4 MiB in each test", async () => {
  await inFolder((path) => {
    const lines = 200_000;
    writeFileSync(path, BEGIN.repeat(lines));
    const journal = new SealJournal(path);
    expect(journal.news()).toHaveLength(Math.floor((4 * 1024 * 1024) / BEGIN.length));
    expect(journal.news()).toEqual([]);
    journal.skip();
    appendFileSync(path, BEGIN);
    expect(journal.news()).toEqual([BEGUN]);
  });
});

test("a journal that has become shorter tells nothing", async () => {
  await inFolder((path) => {
    writeFileSync(path, BEGIN.repeat(2));
    const journal = new SealJournal(path);
    journal.skip();
    truncateSync(path, 5);
    expect(journal.news()).toEqual([]);
  });
});

test.skipIf(process.platform === "win32")(
  "only a file is a journal: no link, no folder, no pipe",
  async () => {
    await inFolder((path) => {
      writeFileSync(`${path}-elsewhere`, BEGIN);
      symlinkSync(`${path}-elsewhere`, path);
      expect(new SealJournal(path).news()).toEqual([]);
      mkdirSync(`${path}-folder`);
      expect(new SealJournal(`${path}-folder`).news()).toEqual([]);
      execFileSync("mkfifo", [`${path}-pipe`]);
      expect(new SealJournal(`${path}-pipe`).news()).toEqual([]);
    });
  },
);
