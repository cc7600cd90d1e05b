/** What the other benchmark of the repository, `packages/bench`, needs too. */
export { countOf, orHelp } from "./command-line.ts";
export { medianOf } from "./median.ts";
