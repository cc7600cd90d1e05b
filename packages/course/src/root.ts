import { join } from "node:path";

/** The repository that this command belongs to, wherever it was called. */
export const ROOT = join(import.meta.dirname, "../../..");
