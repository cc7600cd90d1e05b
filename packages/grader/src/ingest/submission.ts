/** Who handed in. */
export interface Student {
  /** As it was given: by the folder's name, the LMS or the roster. May hold anything. */
  id: string;
  /** Names a file or folder on every system, and belongs to this id only. */
  safe: string;
  /** As the LMS or the roster writes it. */
  name?: string;
}

/** A file or folder that was handed in and is not used. */
export interface Ignored {
  /** With `/`; a folder ends in `/`. */
  path: string;
  why: string;
}

/**
 * `gradable`: as far as has been looked. `no-attempt`: nothing handed in, or the starter as it was.
 * `not-gradable`: somebody must look; `reason` says why.
 */
export type State = "gradable" | "no-attempt" | "not-gradable";

/** What is worth a look, beside a state or instead of one. */
export type Flag =
  | "bad-encoding"
  | "bad-name"
  | "bad-zip"
  | "case-clash"
  | "late"
  | "link"
  | "not-on-roster"
  | "special-file"
  | "too-big"
  | "zip-bomb";

/** The answer of one student to one exercise. There is one for each student and exercise, whatever was handed in. */
export interface Submission {
  student: Student;
  /** `"03"` */
  exercise: string;
  /** What was handed in, as the instructor knows it: `class/ana`, `class.zip/ana`. None: nothing was. */
  origin?: string;
  /** Where the student has the exercise's file, from `origin`: `exercises/03-gather/exercise.ts`. */
  file?: string;
  /** Taken: the bytes by their path in the exercise's folder, with `/`; `exercise.ts` is the first. */
  files: Map<string, Uint8Array>;
  /** Beside `file` and not taken, or of no exercise that is graded. Paths from `origin`. */
  ignored: Ignored[];
  flags: Flag[];
  state: State;
  /** Sentences, for each state but `gradable`. */
  reason?: string;
}

/** Where the student finds a file that was taken, from what they handed in. */
export function ownPath({ file = "exercise.ts" }: Pick<Submission, "file">, taken: string): string {
  if (taken === "exercise.ts") return file;
  return file.slice(0, file.lastIndexOf("/") + 1) + taken;
}
