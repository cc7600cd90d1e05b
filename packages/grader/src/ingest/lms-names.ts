import type { Flag } from "./submission.ts";

/** What the name of a folder or file of a class tells. */
export interface NamedEntry {
  id: string;
  name?: string;
  flags: Flag[];
  /** Canvas, Blackboard: one of the files that were handed in. */
  attachment?: Attachment;
  /** Blackboard: when, as text that sorts. */
  attempt?: string;
  /** What was typed into the form of an LMS, and no file. */
  typed?: true;
}

/** Canvas adds `-1` to the name of a file that a student hands in again. */
export interface Attachment {
  /** With what Canvas may have added. */
  given: string;
  /** Without. */
  name: string;
  /** 0: the first. Two digits, as in `exercise-11.ts`, are taken for the student's own. */
  version: number;
}

/**
 * Moodle: `Ana Ruiz_12345_assignsubmission_file`, some versions with `_` behind. The number is the participant's.
 * What was typed into the form comes as `..._assignsubmission_onlinetext`.
 */
const MOODLE = /^(?<name>.+)_(?<id>\d+)_assignsubmission_(?<kind>file|onlinetext)_?$/s;

/** Canvas: `ruizana_12345_67890_work.zip`, `ruizana_LATE_12345_67890_exercise-1.ts`: user, attachment, name. */
const CANVAS = /^(?<name>[^_]+)_(?<late>LATE_)?(?<id>\d+)_\d+_(?<file>.+)$/s;

/**
 * Blackboard: `Work 3_ddoe_attempt_2026-11-20-10-11-12_work.zip`: assignment, user, when, name. Of the same name, but
 * `.txt` from the time on, is what was typed.
 */
const BLACKBOARD = /^.+_(?<id>[^_]+)_attempt_(?<attempt>\d{4}(?:-\d\d){5})(?:_(?<file>.+)|(?<typed>\.txt))$/s;

export function readName(entry: string, classFolder: string): NamedEntry {
  const moodle = MOODLE.exec(entry)?.groups;
  if (moodle !== undefined) {
    const { name = "", id = "", kind } = moodle;
    return { id, name, flags: [], ...(kind === "onlinetext" ? { typed: true } : {}) };
  }
  const blackboard = BLACKBOARD.exec(entry)?.groups;
  if (blackboard !== undefined) {
    const { id = "", attempt = "", file } = blackboard;
    if (file === undefined) return { id, flags: [], attempt, typed: true };
    return { id, flags: [], attempt, attachment: { given: file, name: file, version: 0 } };
  }
  const canvas = CANVAS.exec(entry)?.groups;
  if (canvas !== undefined) {
    const { name = "", id = "", late, file = "" } = canvas;
    return { id, name, flags: late === undefined ? [] : ["late"], attachment: attachmentOf(file) };
  }
  return { id: withoutAssignment(entry.replace(/\.(zip|ts)$/i, ""), classFolder), flags: [] };
}

export function isOfLms(entry: string): boolean {
  return [MOODLE, BLACKBOARD, CANVAS].some((form) => form.test(entry));
}

/**
 * Whether a folder or a zip has the name that a whole class gets: `week-3-submissions` from GitHub Classroom,
 * `submissions.zip` from Canvas, `CS101-Week 3-4711.zip` (course, assignment, number) from Moodle.
 */
export function isDownload(entry: string): boolean {
  return (
    !isOfLms(entry) && /^(.+-|)submissions$|^.+-.+-\d+$/s.test(entry.replace(/( ?\(\d+\))?(\.zip)?$/i, ""))
  );
}

/** `gh classroom clone student-repos` puts the repository `week-3-ana` into the folder `week-3-submissions`. */
function withoutAssignment(entry: string, classFolder: string): string {
  const [, slug] = /^(.+)-submissions$/.exec(classFolder) ?? [];
  const prefix = `${slug}-`;
  if (slug === undefined || !entry.startsWith(prefix) || entry === prefix) return entry;
  return entry.slice(prefix.length);
}

function attachmentOf(file: string): Attachment {
  const [, stem = file, version = "0", extension = ""] = /^(.+?)(?:-([1-9]))?(\.[^.]+)$/s.exec(file) ?? [];
  return { given: file, name: stem + extension, version: Number(version) };
}
