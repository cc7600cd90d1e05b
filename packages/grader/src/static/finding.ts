/** Something wrong with one export. The tests of the others still say something, so it stops nothing. */
export interface Finding {
  kind: "missing-export" | "not-a-promise" | "not-async-iterable";
  /** What the exercise exports. */
  export: string;
  /** What the student exports that may be meant. */
  nearest?: string;
  /** A sentence for the student. */
  message: string;
}
