import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { seal } from "@meanwhile/seal";
import {
  FOLDER_VARIABLE,
  GATE_VARIABLE,
  type GateFiles,
  gateIn,
  journalIn,
  ownThread,
} from "@meanwhile/seal/watch";

const bytes = new Uint8Array([1, 2, 3]);
const module = new URL("../src/index.ts", import.meta.url).href;

interface Files extends GateFiles {
  journal: string;
}

/** Calls `work` while seals are watched. */
async function whileWatched(work: (files: Files) => unknown): Promise<void> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "seals-"));
  await using gate = await mkdtempDisposable(join(tmpdir(), "gate-"));
  process.env[FOLDER_VARIABLE] = folder.path;
  process.env[GATE_VARIABLE] = gate.path;
  try {
    await work({ journal: journalIn(folder.path), ...gateIn(gate.path) });
  } finally {
    delete process.env[FOLDER_VARIABLE];
    delete process.env[GATE_VARIABLE];
  }
}

/** What has been written down, without the stack. */
function journalOf({ journal }: Files): string[][] {
  const lines = readFileSync(journal, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split(" ").slice(0, 5));
}

function sealInAWorker(): Worker {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.module).then(({ seal }) => parentPort.postMessage(seal(workerData.bytes)));
  `;
  return new Worker(source, { eval: true, workerData: { module, bytes } });
}

test("beginning and end are written down, and what the thread could do between two seals", async () => {
  await whileWatched(async (files) => {
    seal(bytes);
    seal(bytes);
    await Promise.resolve();
    seal(bytes);
    await sleep(1);
    seal(bytes);
    const begun = journalOf(files).filter(([event]) => event === "begin");
    expect(journalOf(files).map(([event]) => event)).toEqual(begun.flatMap(() => ["begin", "end"]));
    expect(new Set(begun.map(([, , thread]) => thread))).toEqual(new Set([ownThread()]));
    const [one = [], two = [], three = [], four = []] = begun.map(([, , , ...counts]) => counts.map(Number));
    expect([two, three, four].map(([turns = 0]) => turns - (one[0] ?? 0))).toEqual([0, 0, 3]);
    expect([two, three].map(([, rounds = 0]) => rounds - (one[1] ?? 0))).toEqual([0, 2]);
  });
});

for (const letGo of ["its own file is there", "the gate is open"]) {
  test(`while the gate is shut, a seal of another thread waits until ${letGo}`, async () => {
    await whileWatched(async (files) => {
      writeFileSync(files.shut, `1 ${ownThread()}`);
      const worker = sealInAWorker();
      const answer = once(worker, "message");
      while (!existsSync(files.journal)) await sleep(1);
      const [[, id = ""] = []] = journalOf(files);
      expect(journalOf(files)).toHaveLength(1);

      if (letGo.startsWith("its")) writeFileSync(files.open(id), "");
      else rmSync(files.shut);
      expect(await answer).toEqual([seal(bytes)]);
      await worker.terminate();
    });
  });
}

test("nobody holds the thread of the test itself", async () => {
  await whileWatched((files) => {
    writeFileSync(files.shut, `1 ${ownThread()}`);
    seal(bytes);
    expect(journalOf(files).map(([event]) => event)).toEqual(["begin", "end"]);
  });
});

test("where the thread of the test stands still, a seal gives up and opens the gate for all", async () => {
  await whileWatched(async (files) => {
    writeFileSync(files.shut, `1 ${ownThread()}`);
    const worker = sealInAWorker();
    await once(worker, "message");
    expect(journalOf(files).map(([event]) => event)).toEqual(["begin", "vain", "end"]);
    expect(existsSync(files.shut)).toBe(false);
    await worker.terminate();
  });
});

test("a folder that is gone is no reason to fail", () => {
  process.env[FOLDER_VARIABLE] = join(tmpdir(), "no-such-folder");
  expect(seal(bytes)).toHaveLength(16);
  delete process.env[FOLDER_VARIABLE];
});
