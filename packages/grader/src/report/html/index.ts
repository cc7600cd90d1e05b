export { classPage } from "./class-page.ts";
export { pathOf, studentPage } from "./student-page.ts";
