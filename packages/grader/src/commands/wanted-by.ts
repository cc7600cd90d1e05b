import { identityOf } from "../ingest/safe-name.ts";
import type { Checked } from "../static/index.ts";
import type { GradeFlags } from "./options.ts";

/** What `--only` asks for; all, where nobody asked. */
export function wantedBy({ only }: GradeFlags): (submission: Checked) => boolean {
  return ({ student }) => only === undefined || only.some((asked) => isSame(student.id, asked));
}

/** As a keyboard gives it, it may be another sequence of code points than a file system's. */
export function isSame(id: string, asked: string): boolean {
  return identityOf(id) === identityOf(asked);
}
