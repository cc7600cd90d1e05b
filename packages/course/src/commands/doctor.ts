import type { Finding } from "../doctor/finding.ts";
import { look } from "../doctor/look.ts";
import { block, columns, plural, styled } from "../terminal.ts";

/** Findings stand right of their subjects. */
const INDENT = 20;

/** `pnpm run doctor`: what the course needs of this computer, each problem with its fix. Exit 1 when there is one. */
export async function doctor(root: string): Promise<void> {
  const findings = await look(root);
  console.log(report(findings));
  if (findings.some(isProblem)) process.exitCode = 1;
}

/** A line for each finding, and a verdict. */
export function report(findings: readonly Finding[]): string {
  const problems = findings.filter(isProblem).length;
  const verdict = problems === 0 ? "All is well." : `${plural(problems, "problem")}, each with its fix (->).`;
  return ["", ...findings.map(lineOf), "", block(verdict, 1), ""].join("\n");
}

function isProblem({ fix }: Finding): boolean {
  return fix !== undefined;
}

function lineOf({ subject, found, fix }: Finding): string {
  const mark = fix === undefined ? styled("green", "ok  ") : styled("red", "FAIL");
  const text = fix === undefined ? found : withFix(found, fix);
  const [first = "", ...rest] = block(text, INDENT).trimStart().split("\n");
  return [` ${mark}  ${subject.padEnd(INDENT - 7)}${first}`, ...rest].join("\n");
}

/** A fix is to be copied: rather than in two halves it stands in a line of its own. */
function withFix(found: string, fix: string): string {
  const whole = `${found} -> ${fix}`;
  return whole.length <= columns() - INDENT ? whole : `${found}\n-> ${fix}`;
}
