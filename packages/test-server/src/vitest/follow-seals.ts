import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FOLDER_VARIABLE, GATE_VARIABLE, journalIn } from "@meanwhile/seal/watch";
import { afterAll, beforeAll } from "vitest";
import { program } from "./program.ts";
import { SealGate } from "./seal-gate.ts";
import { SealJournal } from "./seal-journal.ts";
import { Seals } from "./seals.ts";

/**
 * Follows the seals that the learner's code computes, on all threads and in all processes. To be called once per
 * file, outside of all tests: a worker knows only the environment of the moment at which it was started.
 */
export function followSeals(): Seals {
  const folder = mkdtempSync(join(tmpdir(), "meanwhile-seals-"));
  const gate = new SealGate();
  process.env[FOLDER_VARIABLE] = folder;
  process.env[GATE_VARIABLE] = gate.folder;
  // Before the first test begins.
  beforeAll(() => program().lend(folder));
  const seals = new Seals(new SealJournal(journalIn(folder)), gate);
  afterAll(() => {
    gate.remove();
    delete process.env[FOLDER_VARIABLE];
    delete process.env[GATE_VARIABLE];
    rmSync(folder, { recursive: true, force: true });
  });
  return seals;
}
