import wrapAnsi from "wrap-ansi";

/**
 * What an error says, to be written on the error channel.
 *
 * @param columns of the terminal there: lines break at spaces; undefined where it is none, and lines stay whole
 */
export function errorText(message: string, columns: number | undefined): string {
  const text = `error: ${message}`;
  if (columns === undefined) return text;
  const lines = text.split("\n").map((line) => (line.length <= columns ? line : wrapAnsi(line, columns)));
  return lines.join("\n");
}

/** Columns of the terminal that errors go to; undefined where it is none. */
export function errorColumns({ isTTY, columns } = process.stderr): number | undefined {
  return isTTY ? columns || 80 : undefined;
}
