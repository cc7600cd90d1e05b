/** A file to be read. */
export interface SourceFile {
  /** Tells what kind of file it is; it need not exist. */
  path: string;
  text: string;
}

/** What the syntax of one file tells. Plain data: it comes from another process. */
export interface Facts {
  /** Where it is no TypeScript. */
  faults: Fault[];
  requests: ModuleRequest[];
  exports: Exported[];
  /** `export * from` these. */
  reexports: string[];
  /** It may change what other files mean: it is no module, or has `declare global`, `declare module "other"`. */
  ambient: boolean;
}

export interface Fault {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  message: string;
}

/** Another file that is named in this one: imported, re-exported, referred to, or started as a worker. */
export interface ModuleRequest {
  specifier: string;
  line: number;
  /** `reference`: a comment for the compiler, whole: `/// <reference path="..." />`, `@jsxImportSource`. */
  kind: "module" | "reference";
}

/** A value that other modules can import. */
export interface Exported {
  name: string;
  /** What the declaration itself promises its callers, as far as it says; `other`: nothing, or it is no function. */
  gives: "promise" | "async-iterable" | "other";
}
