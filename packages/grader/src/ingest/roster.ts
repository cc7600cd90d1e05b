import { readFile } from "node:fs/promises";
import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { parse } from "csv-parse/sync";
import { InputError } from "./input-error.ts";
import { identityOf } from "./safe-name.ts";
import { shown } from "./shown.ts";

/** A student of the class. */
export interface RosterRow {
  id: string;
  name?: string;
}

/**
 * Reads who is in the class: CSV, the id in the first column, the name in the second. Where the first line has no
 * comma, a tab or a semicolon divides. A first line that begins with `id` is a heading.
 *
 * @throws {UsageError} when there is no such file
 * @throws {InputError} when it is no CSV, is empty, or holds an id twice
 */
export async function readRoster(path: string): Promise<RosterRow[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`there is no roster ${shown(path)} (${codeOf(error)}).`);
  });
  const rows = rowsOf(text, path);
  if (rows.length === 0) throw new InputError(`the roster ${shown(path)} names no student.`);
  for (const [index, { id }] of rows.entries()) {
    const first = rows.findIndex((row) => identityOf(row.id) === identityOf(id));
    if (first < index) throw new InputError(`the roster ${shown(path)} holds the id "${shown(id)}" twice.`);
  }
  return rows;
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
    const rows = lines.map(([id = "", name = ""]) => (name === "" ? { id } : { id, name }));
    return rows.filter(({ id }, index) => id !== "" && !(index === 0 && id.toLowerCase() === "id"));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "unknown";
    throw new InputError(`the roster ${shown(path)} is no CSV: ${shown(why, 100)}.`, { cause });
  }
}

/** Spreadsheets write semicolons where the comma stands in numbers. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  return [",", "\t", ";"].find((sign) => first.includes(sign)) ?? ",";
}
