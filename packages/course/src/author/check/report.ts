import { ProgressLine } from "../../progress-line.ts";
import { block, plural, row, styled } from "../../terminal.ts";
import type { Problem } from "./problem.ts";

/** Tells of each exercise as soon as it is checked, in a line, and of its problems below it. */
export class CheckReport extends ProgressLine {
  /** So many were told of. */
  problems = 0;

  tell(what: string, found: readonly Problem[]): void {
    this.problems += found.length;
    this.clear();
    const [verdict, colour] =
      found.length === 0 ? (["ok", "green"] as const) : ([plural(found.length, "problem"), "red"] as const);
    console.log(row(` ${what}`, verdict, (text) => styled(colour, text)));
    for (const { at, what: wrong, todo } of found) {
      console.log(`\n${block(styled("bold", at), 3)}\n${block(wrong, 5)}\n${block(`-> ${todo}`, 5)}`);
    }
    if (found.length > 0) console.log("");
  }
}
