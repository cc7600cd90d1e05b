import * as v from "valibot";
import type { GradeRecord } from "./record.ts";
import { recordSchema } from "./schema.ts";

/** A record, or why there is none. */
export type ReadRecord = { record: GradeRecord } | { record: undefined; why: string };

/** Reads a record that was kept as JSON; undefined: it was too long to be read. What was cut, damaged or written by another version is no record. */
export function readRecord(json: string | undefined): ReadRecord {
  if (json === undefined) return { record: undefined, why: "it is longer than any result" };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { record: undefined, why: json.trim() === "" ? "it is empty" : "it is no JSON: cut or damaged" };
  }
  const read = v.safeParse(recordSchema, value, { abortEarly: true });
  if (read.success) return { record: read.output };
  const [issue] = read.issues;
  const place = v.getDotPath(issue);
  return { record: undefined, why: place === null ? issue.message : `${place}: ${issue.message}` };
}
