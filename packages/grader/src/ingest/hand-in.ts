import { basename, join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { type ClassEntry, treeOf } from "./class-entry.ts";
import type { ClassFolder } from "./class-folder.ts";
import { InputError } from "./input-error.ts";
import { type Named, newest } from "./newest.ts";
import type { RosterRow } from "./roster.ts";
import { identityOf } from "./safe-name.ts";
import { shown } from "./shown.ts";
import type { Flag, Ignored } from "./submission.ts";
import type { Tree } from "./tree.ts";
import { type Whose, whoseEntries } from "./whose.ts";
import { below, withZipsOpened } from "./zips-inside.ts";

/** All that one student handed in. */
export interface HandIn {
  id: string;
  name?: string;
  flags: Flag[];
  /** As the instructor knows it. */
  origin: string;
  /** What the LMS gave of the same student, and does not count: by its name in the folder of the class. */
  beside: Ignored[];
  open(): Promise<Tree>;
  /** Where a file of it lies, as the instructor knows it. */
  placeOf(path: string): string;
}

/** All that lies in the folder of a class. */
export interface HandIns extends Pick<Whose, "ignored" | "unclaimed"> {
  handIns: HandIn[];
}

/**
 * Who handed in what.
 *
 * @param rows the roster; empty where there is none
 * @throws {InputError} when there are two for one student: which one counts is not ours to say
 */
export function handIns(
  opened: ClassFolder,
  rows: readonly RosterRow[],
  exercises: readonly Exercise[],
): HandIns {
  const { origin } = opened;
  const whose = whoseEntries(opened, rows, exercises);
  const all = [...Map.groupBy(whose.named, ({ id }) => identityOf(id)).values()].map((entries) => {
    const beside: Ignored[] = [];
    const group = whatCounts(newest(entries, origin, beside), origin, beside, whose.unclaimed);
    return { group, beside };
  });
  const twice = all.map(({ group }) => group).filter((group) => group.length > 1 && !group.every(isLoose));
  if (twice.length > 0) throw new InputError(twice.map((group) => complaint(group, origin)).join(" "));
  return {
    unclaimed: whose.unclaimed,
    ignored: [...whose.ignored, ...all.flatMap(({ beside }) => beside)],
    handIns: all.map(({ group, beside }) => handInOf(group, origin, beside)),
  };
}

/** Files that can be opened; where there are none, those that cannot; where there are none, what was typed. */
function whatCounts(
  group: readonly Named[],
  origin: string,
  ignored: Ignored[],
  unclaimed: Ignored[],
): readonly Named[] {
  const files = group.filter(({ typed }) => typed !== true);
  const open = files.filter(({ closed }) => closed !== true);
  const kept = open.length > 0 ? open : files.length > 0 ? files : group.slice(-1);
  for (const { entry, id, typed } of group.filter((one) => !kept.includes(one))) {
    if (typed === true)
      ignored.push({ path: join(origin, entry.name), why: "is text that was typed into a form" });
    else
      unclaimed.push({ path: entry.name, why: `is not opened; "${shown(id)}" has handed in something else` });
  }
  return kept;
}

/** Canvas gives each file by itself when several were handed in. */
function isLoose({ attachment, entry }: Named): boolean {
  return attachment !== undefined && (entry.kind === "file" || entry.kind === "zip");
}

function complaint(group: readonly Named[], origin: string): string {
  const places = group.map(({ entry }) => shown(join(origin, entry.name)));
  return `there are ${group.length} for the student "${shown(group[0]?.id ?? "")}": ${places.join(" and ")}; keep one.`;
}

function handInOf(group: readonly Named[], origin: string, beside: readonly Ignored[]): HandIn {
  const [first] = group;
  if (first === undefined) throw new Error("a group has a member");
  const { id, name, entry } = first;
  const isOne = group.length === 1 && !(isLoose(first) && entry.kind === "file");
  // Of a file, the entry itself is what was handed in.
  const whole = entry.kind === "file" || entry.kind === "other" ? origin : join(origin, entry.name);
  return {
    id,
    ...(name === undefined ? {} : { name }),
    flags: [...new Set(group.flatMap(({ flags }) => flags))],
    origin: join(origin, entry.name),
    beside: beside.map(({ path, why }) => ({ path: basename(path), why })),
    open: async () => (isOne ? openEntry(entry) : together(group)),
    placeOf: (path) => (isOne ? join(whole, path) : join(origin, asDownloaded(path, group))),
  };
}

async function openEntry(entry: ClassEntry): Promise<Tree> {
  return withZipsOpened(await entry.open(), entry.kind === "zip" ? 1 : 0);
}

async function together(group: readonly Named[]): Promise<Tree> {
  const all: Tree = treeOf([]);
  await using handles = new AsyncDisposableStack();
  for (const one of group) {
    const { entry } = one;
    const tree = handles.use(await openEntry(entry));
    const path = givenName(one, group);
    const { files, ignored, hazards } = entry.kind === "zip" ? below(path, tree) : renamed(path, tree);
    all.files.push(...files);
    all.ignored.push(...ignored);
    all.hazards.push(...hazards);
  }
  const kept = handles.move();
  return { ...all, [Symbol.asyncDispose]: async () => kept.disposeAsync() };
}

/** The name that the student gave it; of two that had one name, that of the LMS. */
function givenName({ entry, attachment }: Named, group: readonly Named[]): string {
  const same = group.filter((other) => other.attachment?.name === attachment?.name);
  return (same.length > 1 ? attachment?.given : attachment?.name) ?? entry.name;
}

/** The same path with the name that the LMS gave. */
function asDownloaded(path: string, group: readonly Named[]): string {
  const [top, ...inside] = path.split("/");
  const found = group.find((one) => givenName(one, group) === top);
  return join(found?.entry.name ?? "", ...inside);
}

function renamed(path: string, tree: Tree): Tree {
  return { ...tree, files: tree.files.map((file) => ({ ...file, path })) };
}
