import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";
import * as v from "valibot";
import { shown } from "../ingest/index.ts";

const FILE = "last-run.json";

const schema = v.object({
  /** Their numbers; missing: all. */
  exercises: v.exactOptional(v.array(v.string())),
  /** A path. */
  roster: v.exactOptional(v.string()),
});

/** What a run was asked for, and so what its reports are about. */
export type AskedFor = v.InferOutput<typeof schema>;

/** Keeps beside the reports what they are about. */
export function keepAskedFor(folder: string, asked: AskedFor): void {
  writeAtomically(join(folder, FILE), `${JSON.stringify(asked)}\n`);
}

/**
 * What to say before a run that leaves out what the reports in the folder were asked for, and so replaces them by
 * others; undefined where there is nothing to say.
 *
 * @param from the folder from which paths are told
 */
export function forgotten(folder: string, now: AskedFor, from: string): string | undefined {
  const before = lastOf(folder);
  const exercises = now.exercises === undefined ? before.exercises : undefined;
  const roster = now.roster === undefined ? before.roster : undefined;
  const about = [
    ...(exercises === undefined ? [] : [`for ${exercises.join(" and ")}`]),
    ...(roster === undefined ? [] : [`with the roster ${near(roster, from)}`]),
  ];
  if (about.length === 0) return undefined;
  const flags = [
    ...(exercises ?? []).map((number) => `-e ${Number(number)}`),
    ...(roster === undefined ? [] : [`--roster ${inShell(near(roster, from))}`]),
  ];
  return `Attention: earlier reports here were ${about.join(", ")}, and this run replaces them. To keep them, break it off and add: ${flags.join(" ")}`;
}

/** Where it cannot be read, nothing is known. */
function lastOf(folder: string): AskedFor {
  const path = join(folder, FILE);
  try {
    return existsSync(path) ? v.parse(schema, JSON.parse(readFileSync(path, "utf8"))) : {};
  } catch {
    return {};
  }
}

/** As short as it can be told. */
function near(path: string, from: string): string {
  const way = relative(from, path);
  return way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way;
}

function inShell(path: string): string {
  const text = shown(path, Infinity);
  return /^[\w./:-]+$/.test(text) ? text : `"${text}"`;
}
