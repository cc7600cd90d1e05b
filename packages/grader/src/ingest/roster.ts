import { readFile } from "node:fs/promises";
import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { parse } from "csv-parse/sync";
import { InputError } from "./input-error.ts";
import { columnsOf } from "./roster-columns.ts";
import { identityOf } from "./safe-name.ts";
import { shown } from "./shown.ts";

/** A student of the class. */
export interface RosterRow {
  id: string;
  name?: string;
}

/**
 * Reads who is in the class: CSV, the id in the first column, the name in the second, or where the headings of the
 * first line say. Where that line has no comma, a tab or a semicolon divides.
 *
 * @throws {UsageError} when there is no such file
 * @throws {InputError} when it is no text, no CSV, is empty, or holds an id twice
 */
export async function readRoster(path: string): Promise<RosterRow[]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`there is no roster ${shown(path)} (${codeOf(error)}).`);
  });
  const text = textOf(bytes);
  if (text === undefined)
    throw new InputError(`the roster ${shown(path)} is not text in UTF-8: save it as UTF-8.`);
  const rows = rowsOf(text, path);
  if (rows.length === 0) throw new InputError(`the roster ${shown(path)} names no student.`);
  for (const [index, { id }] of rows.entries()) {
    const first = rows.findIndex((row) => identityOf(row.id) === identityOf(id));
    if (first < index) throw new InputError(`the roster ${shown(path)} holds the id "${shown(id)}" twice.`);
  }
  return rows;
}

/** UTF-8, or UTF-16 where a byte order mark says so, as Excel writes "Unicode text"; undefined: neither. */
function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  const encoding = little ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function rowsOf(text: string, path: string): RosterRow[] {
  try {
    const delimiter = delimiterOf(text);
    const lines = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    });
    const { id, name, heading } = columnsOf(lines[0] ?? []);
    const rows = lines.slice(heading ? 1 : 0).map((cells) => rowOf(cells[id], cells[name]));
    return rows.filter((row) => row.id !== "");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "unknown";
    throw new InputError(`the roster ${shown(path)} is no CSV: ${shown(why, 100)}.`, { cause });
  }
}

function rowOf(id = "", name = ""): RosterRow {
  return name === "" ? { id } : { id, name };
}

/** Spreadsheets write semicolons where the comma stands in numbers. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  return [",", "\t", ";"].find((sign) => first.includes(sign)) ?? ",";
}
