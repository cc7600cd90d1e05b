import type { Remarks } from "../program/index.ts";
import type { Schedule } from "../trace/index.ts";

/** What a test leaves for the reporter: the picture of what the learner's code did, and where to look. */
export interface CourseMeta extends Remarks {
  seed: number;
  schedule?: Schedule;
  /** Place in the learner's code, relative to the repository: `exercises/03-gather/exercise.ts:14:5`. */
  where?: string;
  /** Its failure is a finding: told by us, not by the code under test. */
  found?: boolean;
}

declare module "vitest" {
  interface TaskMeta {
    meanwhile?: CourseMeta;
  }
}
