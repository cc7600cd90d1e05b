export { keepResults, readResults } from "./kept.ts";
export { lockResults } from "./lock-results.ts";
export { needLook, whyLook } from "./needs-look.ts";
export { byStudent, exerciseName, groupedBy, inOrder } from "./order.ts";
export { readRecord, type ReadRecord } from "./read-record.ts";
export type { GradeRecord, GradeState, TestRecord, TestState } from "./record.ts";
export { ResultsInUse } from "./results-in-use.ts";
export { meanScore, passedOf, percent, scoreOf } from "./score.ts";
