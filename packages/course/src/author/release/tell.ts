import { block, plural, styled } from "../../terminal.ts";
import type { Files } from "./course-files.ts";
import type { Plan } from "./plan.ts";

/** What to do with an edition that was just made. */
export function tellRelease(typed: string, files: Files): void {
  const place = typed.includes(" ") ? `"${typed}"` : typed;
  const lines = [
    styled("green", `The student edition is in ${typed}: ${plural(files.size, "file")}.`),
    "To hand it out:",
    `  cd ${place}`,
    '  git init && git add . && git commit -m "Begin"',
    "When the course has changed:",
    `  pnpm release --update ${place}`,
  ];
  console.log(`\n${block(lines.join("\n"), 1)}\n`);
}

/**
 * What an update did.
 *
 * @param waiting what earlier updates have put beside, and is there still
 */
export function tellUpdate(typed: string, told: Plan["told"], waiting: readonly string[]): void {
  const { added, changed, removed, beside, kept } = told;
  const parts = [
    ...part("New:", byFolder(added)),
    ...part("Changed:", byFolder(changed)),
    ...part("Removed:", byFolder(removed)),
    ...part(
      "Changed by a student, left alone; what is new stands beside:",
      beside.map(({ own, arrived }) => `${own}\n    -> ${arrived}`),
    ),
    ...part("No longer in the course, but changed by a student, left alone:", kept),
  ];
  const still = part("Still waiting beside, from an earlier update:", waiting);
  const verdict = parts.length === 0 ? `There was nothing new for ${typed}.` : `${typed} is up to date.`;
  console.log(`\n${block([...parts, ...still, styled("green", verdict)].join("\n"), 1)}\n`);
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
}

/** `exercises/03-gather: README.md, hints.md`, or how many where they are many. */
function byFolder(paths: readonly string[]): string[] {
  const folders = Map.groupBy(paths, (path) => path.split("/").slice(0, 2).join("/"));
  return [...folders].map(([folder, own]) => {
    const names = own.map((path) => path.slice(folder.length + 1));
    if (own.length === 1) return own.join("");
    return names.length > 6 ? `${folder}: ${plural(names.length, "file")}` : `${folder}: ${names.join(", ")}`;
  });
}
