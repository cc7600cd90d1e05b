import type { Starter } from "../../ingest/starter.ts";
import type { Submission } from "../../ingest/index.ts";

/** What the exercise says that a function gives. */
export type Promised = "promise" | "async-iterable";

/** A submission whose types are to be checked: it is TypeScript, and imports only what it may. */
export interface Candidate {
  submission: Submission;
  starter: Starter;
  /** By the names of those exports that the submission has. */
  promised: Map<string, Promised>;
  /** Modules of packages that it imports: their types may hold for all files of a program. */
  packages: string[];
  /** It may change what the files of others mean, so it is checked in a program of its own. */
  ambient: boolean;
}
