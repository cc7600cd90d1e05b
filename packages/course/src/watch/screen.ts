import { clearScreenDown, cursorTo } from "node:readline";
import { block, canWriteOver, styled } from "../terminal.ts";

/** A key, in short and in full. */
interface KeyHelp {
  short: string;
  full: string;
}

const COMPARE: KeyHelp = {
  short: "c compare",
  full: "c   compare your answer with the official solution, once it passes",
};
const KEYS: readonly KeyHelp[] = [
  { short: "r rerun", full: "r   run the exercise again, also while it runs" },
  { short: "h hint", full: "h   the next hint for the task that failed" },
  { short: "n next", full: "n   go on to the next exercise" },
  { short: "l list", full: "l   list the exercises: which are done, which is next" },
  COMPARE,
  { short: "q quit", full: "q   quit; so does Ctrl-C" },
  { short: "? help", full: "?   this" },
];

/** What `watch` itself has to say, between the verdicts. */
export class Screen {
  readonly #keys: readonly KeyHelp[];
  readonly #print: (text: string) => void;
  /** The last was a saying of ours, which has no empty line below it. */
  #said = false;

  /**
   * @param keys whether there are keys to press
   * @param solutions whether there is something to compare with
   */
  constructor(keys: boolean, solutions: boolean, print: (text: string) => void = console.log) {
    this.#print = print;
    this.#keys = keys ? KEYS.filter((key) => solutions || key !== COMPARE) : [];
  }

  say(text: string): void {
    this.#said = true;
    this.#print(block(text, 1));
  }

  /** A screen of its own for each verdict, on a terminal; what stood there can be scrolled to. */
  clear(): void {
    this.#said = false;
    const { stdout } = process;
    if (!canWriteOver()) return;
    stdout.write("\n".repeat(stdout.rows));
    cursorTo(stdout, 0, 0);
    clearScreenDown(stdout);
  }

  waiting(): void {
    // A key stays with its word where the line breaks.
    const keys = this.#keys.map(({ short }) => short.replace(" ", "\u00a0"));
    const text = block(["Waiting for a save.", ...keys].join("  "), 1).replaceAll("\u00a0", " ");
    this.#print(`${this.#said ? "\n" : ""}${styled("dim", text)}`);
    this.#said = false;
  }

  help(): void {
    const lines = [
      ...this.#keys.map(({ full }) => full),
      "Each save of a file of the exercise runs it, too.",
    ];
    this.#print(`\n${block(lines.join("\n"), 3)}\n`);
  }
}
