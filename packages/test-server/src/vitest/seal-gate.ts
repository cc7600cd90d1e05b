import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearInterval, setInterval } from "node:timers";
import { type GateFiles, gateIn, GATES_VARIABLE } from "@meanwhile/seal/watch";

/** Milliseconds between two pulses. */
const PAUSE = 5;

/** Others may read what a test says, and not write it. */
const READABLE = { mode: 0o644 };

/** Where seals look whether they may go on. Only a test writes there, whoever has made up the names of seals. */
export class SealGate {
  readonly folder: string;
  readonly #files: GateFiles;
  #generation = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.folder = mkdtempSync(join(process.env[GATES_VARIABLE] ?? tmpdir(), "meanwhile-gate-"));
    chmodSync(this.folder, 0o755);
    this.#files = gateIn(this.folder);
  }

  /**
   * Seals that begin from now on are held.
   *
   * @param thread the one of the test, which is not
   * @param pulsed called at each pulse
   */
  shut(thread: string, pulsed: () => void): void {
    this.#generation += 1;
    // Never half-written: a seal that could not tell by whom it is held would go on.
    const next = `${this.#files.shut}-next`;
    writeFileSync(next, `${this.#generation} ${thread}`, READABLE);
    renameSync(next, this.#files.shut);
    let turns = 0;
    this.#timer = setInterval(() => {
      writeFileSync(this.#files.pulse, `${(turns += 1)}`, READABLE);
      pulsed();
    }, PAUSE).unref();
  }

  /** @param id digits and lines, whatever a program has said */
  letGo(id: string): void {
    writeFileSync(this.#files.open(id), "", READABLE);
  }

  /** Lets all go on, for good. */
  open(): void {
    clearInterval(this.#timer);
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { force: true });
  }

  remove(): void {
    this.open();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
