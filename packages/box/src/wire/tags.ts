/**
 * A value as it crosses. What JSON has goes as it is, but for arrays: an array is a tag and what belongs to it, so that
 * nothing that was sent can be taken for something else.
 */
export type Tagged = null | boolean | number | string | readonly [Tag, ...unknown[]];

export const TAGS = [
  "undefined",
  "number",
  "bigint",
  "bytes",
  "date",
  "map",
  "set",
  "array",
  "object",
  "error",
  "reference",
  "yours",
] as const;
export type Tag = (typeof TAGS)[number];

/** What is not data and stays where it is; the other side holds a reference, usable only as it was given. */
export const KINDS = [
  "function",
  "promise",
  "signal",
  "generator",
  "async iterable",
  "instance",
  "session",
] as const;
export type Kind = (typeof KINDS)[number];

/** Of an iterator. */
export const STEPS = ["next", "return", "throw"] as const;
export type Step = (typeof STEPS)[number];

/** What can be done with the thing behind a reference. */
export type Use =
  | { how: "call" }
  | { how: "construct" }
  /** Of a generator, or of an asynchronous one. */
  | { how: Step }
  /** Begins to read an asynchronous iterable. */
  | { how: "iterate" }
  | { how: "method" | "get"; name: string }
  | { how: "dispose" };

/** The members of an instance that the other side may use. */
export interface Members {
  methods: string[];
  getters: string[];
  disposable: boolean;
}
