import { resolve } from "node:path";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The file under test, from the root of the repository. */
    exerciseFile: string;
  }
}

/** @returns the path of the file that `#exercise` stands for in this run */
export function fileUnderTest(): string {
  return resolve(import.meta.dirname, "../../../..", inject("exerciseFile"));
}
