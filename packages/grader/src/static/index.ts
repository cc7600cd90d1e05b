export type { Checked } from "./checked.ts";
export type { Finding } from "./finding.ts";
export { staticChecks, type StaticOptions } from "./static-checks.ts";
