/**
 * What the parser says of a file that is not valid TypeScript: its word, the line and a mark under it. The
 * parser draws a frame around the line, which is taken off.
 */
export function syntaxError(text: string): { message: string; where: string } | undefined {
  const [, what = "", where = ""] = /\[PARSE_ERROR\] (.+)\n.*\[ (.+) \]/.exec(text) ?? [];
  if (where === "") return undefined;
  const [file = "", line = "?"] = where.split(":");
  const framed = text.split("\n").flatMap((row) => /^[ \d]*│(.*)$/.exec(row)?.[1] ?? []);
  // The second line of a mark, `╰──`, points to a label that is empty.
  const rows = framed.filter((row) => row.trim() !== "" && !row.includes("╰")).map(underlined);
  return {
    message: [`${file} is not valid TypeScript in line ${line}: ${what}.`, ...rows].join("\n"),
    where,
  };
}

function underlined(row: string): string {
  return row.replace(/[─┬]+/, (mark) => "^".repeat(mark.length)).trimEnd();
}
