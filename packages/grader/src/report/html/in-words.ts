import { type GradeRecord, percent, scoreOf, type TestState } from "../../record/index.ts";
import { type Markup, markup } from "./markup.ts";
import { shown, type Student } from "../../ingest/index.ts";

/** What people say for the ends of a test. */
const ENDS: Record<TestState, string> = {
  passed: "passed",
  failed: "failed",
  "timed-out": "timed out",
  crashed: "crashed",
  "out-of-memory": "out of memory",
  refused: "refused",
  "did-not-load": "did not load",
  "not-run": "not run",
};

export function badge(state: TestState): Markup {
  return markup`<span class="badge ${state === "passed" ? "good" : "bad"}">${ENDS[state]}</span>`;
}

/** The name, where it is known, and the id as it can be shown; the safe one where there is none. */
export function studentName({ id, name = "", safe }: Student): string {
  const own = shown(id, 40) || safe;
  return name === "" ? own : `${shown(name, 40)} (${own})`;
}

export function stateInWords({ state }: Pick<GradeRecord, "state">): string {
  return state.replace("-", " ");
}

/** `77.78 %`, or why there is no number. */
export function scoreInWords(record: GradeRecord): string {
  return record.state === "graded" ? `${percent(scoreOf(record))}\u00a0%` : stateInWords(record);
}

/** Green for all, amber for some, red for none and for what somebody must look at. */
export function lookOf(record: GradeRecord): "good" | "so-so" | "bad" | "quiet" {
  if (record.state === "no-attempt") return "quiet";
  const score = scoreOf(record) ?? 0;
  return score === 1 ? "good" : score > 0 ? "so-so" : "bad";
}
