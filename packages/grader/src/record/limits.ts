/** How much of a record a submission can make grow. Characters, unless something else is said. */
export interface Limits {
  /** Sentences for people. */
  feedback: number;
  /** Paths, places and other short texts. */
  text: number;
  /** Of a request in a picture. */
  label: number;
  /** How many requests a picture has; it shows fewer than ten. */
  spans: number;
  /** How many files are named that were not used. */
  ignored: number;
  /** The head, and the tail, of what the student's code wrote. */
  output: number;
}

/** No record is beyond them: all that is written is cut to them, and nothing else is believed when it is read. */
export const LIMITS: Limits = {
  feedback: 10_000,
  text: 1_000,
  label: 100,
  spans: 10,
  ignored: 100,
  output: 16_384,
};

/** For records that are too long in all, one after the other: the last makes any record short enough. */
export const TIGHTER: readonly Limits[] = [
  { feedback: 1_000, text: 200, label: 40, spans: 10, ignored: 20, output: 2_000 },
  { feedback: 200, text: 100, label: 0, spans: 0, ignored: 5, output: 200 },
];

/** Bytes of a record as a line of JSON. Thousands of them make a class, and some reports hold them all in one text. */
export const LINE = 256 * 1024;
