export type { Exported, Facts, Fault, ModuleRequest } from "./facts.ts";
export { SyntaxReader } from "./syntax-reader.ts";
