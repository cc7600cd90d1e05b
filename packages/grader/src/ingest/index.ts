export { ingest, type Ingested, type IngestOptions } from "./ingest.ts";
export { InputError } from "./input-error.ts";
export { shown } from "./shown.ts";
export { type Flag, type Ignored, ownPath, type State, type Student, type Submission } from "./submission.ts";
