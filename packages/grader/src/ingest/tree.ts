import type { Flag, Ignored } from "./submission.ts";

/** A file that may be taken. */
export interface TreeFile {
  /** From where the tree begins, with `/`. */
  path: string;
  /** Bytes, as far as the directory tells. */
  size: number;
  /** Bytes that it takes in its zip. */
  packed?: number;
  /**
   * @param limit bytes
   * @throws {Unreadable} when it is no longer what it was, is larger, or is broken
   */
  read(limit: number): Promise<Uint8Array>;
}

/** Something that no honest submission holds, or that cannot be graded safely. */
export interface Hazard {
  path: string;
  /** Goes on from "path": "is a link". */
  why: string;
  flag: Flag;
  /** Nothing of the whole can be trusted, not only what is beside it. */
  whole: boolean;
  /** The zip that the whole is; none: all that was handed in. */
  within?: string;
}

/** What a folder or a zip holds, looked through and not yet read. */
export interface Tree extends AsyncDisposable {
  files: TreeFile[];
  ignored: Ignored[];
  hazards: Hazard[];
}

/** A file that cannot be had. The message goes on from its path: "is larger than 256 kB". */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly flag: Flag;

  constructor(why: string, flag: Flag, options?: ErrorOptions) {
    super(why, options);
    this.flag = flag;
  }
}

/** Two files whose names some systems take for one, and which of the two is meant nobody can say. */
export function caseClashes(files: readonly TreeFile[]): Hazard[] {
  const groups = Map.groupBy(files, ({ path }) => path.normalize("NFC").toLowerCase());
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const [first, second] = group.map(({ path }) => path);
      const why = first === second ? "is there twice" : `and ${second} are one file on some systems`;
      return { path: first ?? "", why, flag: "case-clash" as const, whole: false };
    });
}
