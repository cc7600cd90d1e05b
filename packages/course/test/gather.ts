import type { Exercise } from "../src/exercises.ts";

/** An exercise for tests that need no folder of it. */
export const gather: Exercise = {
  number: "03",
  slug: "gather",
  folder: "exercises/03-gather",
  solution: undefined,
  wrong: [],
};
