import { stringify } from "csv-stringify/sync";

/** A cell; a number stays one, a text is guarded. */
export type Cell = string | number;

/**
 * CSV as RFC 4180 has it, with CRLF and a first line of names. Spreadsheets run a cell that begins with `=`, `+`, `-`
 * or `@`, so such a text begins with an apostrophe here. The byte order mark is what makes Excel read UTF-8 and
 * not the system's old code page, which would break every name with an accent.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify(
    [head, ...rows].map((row) => [...row]),
    {
      record_delimiter: "windows",
      quote_record_delimiter: true,
      escape_formulas: true,
      bom: true,
    },
  );
}
