import { clearScreenDown, cursorTo } from "node:readline";
import { block, styled } from "../terminal.ts";

const KEYS = ["r rerun", "h hint", "n next", "l list", "c compare", "q quit", "? help"];

const HELP = [
  "r   run the exercise again, also while it runs",
  "h   the next hint for the task that failed",
  "n   go on to the next exercise",
  "l   list the exercises: which are done, which is next",
  "c   compare your answer with the official solution, once it passes",
  "q   quit; so does Ctrl-C",
  "?   this",
  "Each save of a file of the exercise runs it, too.",
].join("\n");

/** What `watch` itself has to say, between the verdicts. */
export class Screen {
  readonly #keys: boolean;

  /** @param keys whether there are keys to press */
  constructor(keys: boolean) {
    this.#keys = keys;
  }

  say(text: string): void {
    console.log(block(text, 1));
  }

  /** A screen of its own for each verdict, on a terminal; what stood there can be scrolled to. */
  clear(): void {
    const { stdout } = process;
    if (!stdout.isTTY) return;
    stdout.write("\n".repeat(stdout.rows));
    cursorTo(stdout, 0, 0);
    clearScreenDown(stdout);
  }

  waiting(): void {
    const keys = this.#keys ? `  ${KEYS.join("  ")}` : "";
    console.log(` ${styled("dim", `Waiting for a save.${keys}`)}`);
  }

  help(): void {
    console.log(`\n${block(HELP, 3)}\n`);
  }
}
