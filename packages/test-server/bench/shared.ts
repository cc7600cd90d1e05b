/** What the other benchmarks of the repository need, too: `packages/bench` and `packages/course/bench`. */
export { countOf, orHelp } from "./command-line.ts";
export { medianOf } from "./median.ts";
export { type Options, parseRounds } from "./options.ts";
