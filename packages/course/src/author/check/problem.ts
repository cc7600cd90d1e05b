/** A promise of the course that does not hold, and what to do about it. */
export interface Problem {
  /** File or folder, relative to the repository. */
  at: string;
  what: string;
  todo: string;
}
