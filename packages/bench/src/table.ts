import type { Entrant, Results } from "./results.ts";
import { type Goal, goalsOf } from "./goals.ts";
import { type Row, rowsOf, roundsOf } from "./summary.ts";

const LABEL = 14;
const COLUMN = 11;
const WIDTH = 80;

/** Everything as text, at most 80 columns wide. */
export function tables(results: Results): string {
  const skipped = results.peers.filter((peer) => peer.skipped !== undefined);
  return [
    ...results.machine.flatMap(wrapped),
    "",
    ...results.workloads.flatMap((workload) => [
      `${workload.title}, medians of ${roundsOf(results)}`,
      ...(workload.skipped === undefined
        ? [...tableOf(rowsOf(results, workload.name), skipped), ...goalLines(results, workload.name)]
        : wrapped(`skipped: ${workload.skipped}`)),
      "",
    ]),
  ].join("\n");
}

function tableOf(rows: readonly Row[], skipped: readonly Entrant[]): string[] {
  return [
    line("", ["wall s", "to best", "to floor", "CPU s", "peak MiB"]),
    ...rows.flatMap((row) => [lineOf(row), ...wrongLines(row)]),
    ...skipped.flatMap((peer) => wrapped(`  ${peer.name} skipped: ${peer.skipped}`)),
  ];
}

function lineOf({ peer, role, wall, toBest, toFloor, cpu, peak }: Row): string {
  const cells = [
    wall.toFixed(3),
    toBest.toFixed(2),
    toFloor.toFixed(2),
    cpu.toFixed(3),
    (peak / 2 ** 20).toFixed(0),
  ];
  return line(`${role === "ours" ? ">" : " "} ${peer}`, cells);
}

function line(label: string, cells: readonly string[]): string {
  const texts = cells.map((cell) => (cell === "NaN" ? "-" : cell).padStart(COLUMN));
  return (label.padEnd(LABEL) + texts.join("")).trimEnd();
}

function wrongLines({ wrong }: Row): string[] {
  const [first] = wrong;
  if (first === undefined) return [];
  return wrapped(
    `    ! ${wrong.length === 1 ? "1 run does" : `${wrong.length} runs do`} not count: ${first}`,
  );
}

function goalLines(results: Results, workload: string): string[] {
  const goals = goalsOf(results, workload);
  if (goals.length === 0) return [];
  const note = results.quick ? " (of no meaning with --quick)" : "";
  return [`  goals of exercise 31${note}`, ...goals.map(goalLine)];
}

function goalLine({ what, value, below, unit }: Goal): string {
  const verdict = value < below ? "pass" : "FAIL";
  const number = unit === "x" ? value.toFixed(2) : `${value.toFixed(0)} MiB`;
  return `    ${verdict}  ${what.padEnd(38)}${number.padStart(8)}  (below ${below})`;
}

function wrapped(text: string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of text.trim().split(/\s+/)) {
    const longer = current === "" ? indent + word : `${current} ${word}`;
    if (longer.length > WIDTH && current !== "") {
      lines.push(current);
      current = `${indent}  ${word}`;
    } else current = longer;
  }
  return [...lines, current];
}
