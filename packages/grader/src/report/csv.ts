import { stringify } from "csv-stringify/sync";

/** A cell; a number stays one, a text is guarded. */
export type Cell = string | number;

/** Where a spreadsheet would begin a cell that divides at something else than commas, as many do. */
const LATER_FORMULA = /([;\t\r\n][" ]*)(?=[=+\-@＝＋－＠])/g;

/**
 * CSV as RFC 4180 has it, with CRLF and a first line of names. Spreadsheets run a cell that begins with `=`, `+`, `-`
 * or `@`, so such a text gets an apostrophe here: at its beginning, and after what may divide cells elsewhere. The byte
 * order mark is what makes Excel read UTF-8 and not the system's old code page, which would break every name with an
 * accent.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify(
    [head, ...rows].map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(LATER_FORMULA, "$1'") : cell)),
    ),
    {
      record_delimiter: "windows",
      quote_record_delimiter: true,
      escape_formulas: true,
      quoted_match: /[;\t]/,
      bom: true,
    },
  );
}
