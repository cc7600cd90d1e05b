/** What one look at the computer has found. */
export interface Finding {
  /** `Node`, `this folder` */
  subject: string;
  /** One line. */
  found: string;
  /** What to do about it; where there is nothing to do, all is well. */
  fix?: string;
}
