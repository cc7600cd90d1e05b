import { EDITION } from "../../reset/edition.ts";
import type { Files } from "./course-files.ts";
import { type Delivered, hashOf } from "./delivered.ts";

/** What an update does to an edition; what is not in it is left alone. */
export interface Plan {
  /** By path. */
  write: Map<string, Buffer>;
  remove: string[];
  /** In words, for whoever updates. */
  told: {
    added: string[];
    changed: string[];
    removed: string[];
    /** Changed by both: the student's file, and where the new one stands. */
    beside: { own: string; arrived: string }[];
    /** Gone from the course, but changed by the student. */
    kept: string[];
  };
  delivered: Delivered;
}

/**
 * Brings an edition to a new state without touching what a student has changed.
 *
 * @param hashAt the hash of what is at a path of the edition now; undefined where nothing is
 */
export function planUpdate(old: Delivered, next: Files, hashAt: (path: string) => string | undefined): Plan {
  const plan: Plan = {
    write: new Map(),
    remove: [],
    told: { added: [], changed: [], removed: [], beside: [], kept: [] },
    delivered: { files: new Map(), beside: new Map() },
  };
  const { write, remove, told } = plan;
  const beside = new Map(old.beside);
  const files = new Map<string, string>();
  for (const [path, content] of next) {
    const [before, now, then] = [old.files.get(path), hashAt(path), hashOf(content)];
    files.set(path, then);
    if (now === then) continue;
    if (now === undefined || now === before) {
      write.set(path, content);
      (now === undefined ? told.added : told.changed).push(path);
    } else if (before !== then) {
      const arrived = freeName(path, (name) => isFree(name, then, beside, hashAt));
      if (hashAt(arrived) !== then) write.set(arrived, content);
      beside.set(arrived, { of: path, hash: then });
      told.beside.push({ own: path, arrived });
    }
  }
  for (const [path, hash] of old.files) {
    const now = hashAt(path);
    if (next.has(path) || now === undefined) continue;
    if (now === hash) remove.push(path);
    else told.kept.push(path);
  }
  for (const [path, { of, hash }] of beside) {
    // It has served when the student has taken it over, or when there is nothing of that name any more.
    const needed = files.has(of) && hashAt(of) !== files.get(of) && files.get(of) === hash;
    if (needed) continue;
    beside.delete(path);
    if (!write.has(path) && hashAt(path) === hash) remove.push(path);
  }
  told.removed.push(...remove);
  plan.delivered = { files, beside };
  return { ...plan, told: withoutOwn(told) };
}

function withoutOwn(told: Plan["told"]): Plan["told"] {
  return { ...told, added: news(told.added), changed: news(told.changed), removed: news(told.removed) };
}

/** What the edition keeps for itself is none. */
function news(paths: readonly string[]): string[] {
  return paths.filter((path) => !path.startsWith(`${EDITION}/`));
}

/** Nothing is there, or what an update put there, untouched. */
function isFree(
  name: string,
  then: string,
  beside: Delivered["beside"],
  hashAt: (path: string) => string | undefined,
): boolean {
  const now = hashAt(name);
  return now === undefined || now === then || now === beside.get(name)?.hash;
}

/** `exercise.new.ts` for `exercise.ts`, `.gitignore.new`; where a student has changed that one too, `exercise.new2.ts`. */
function freeName(path: string, isFreeName: (name: string) => boolean): string {
  const [, stem = path, extension = ""] = /^(.*[^/])(\.[^./]+)$/.exec(path) ?? [];
  for (let count = 1; ; count += 1) {
    const name = `${stem}.new${count === 1 ? "" : count}${extension}`;
    if (isFreeName(name)) return name;
  }
}
