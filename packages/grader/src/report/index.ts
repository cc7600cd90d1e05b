export { classroom, classroomBase64, type ClassroomResult } from "./classroom.ts";
export { gradebookCsv } from "./gradebook-csv.ts";
export { gradescope, type GradescopeResults, type Visibility } from "./gradescope.ts";
export { gradesCsv } from "./grades-csv.ts";
export { type Item, itemsOf } from "./items.ts";
export { itemsCsv } from "./items-csv.ts";
export { junitXml } from "./junit.ts";
