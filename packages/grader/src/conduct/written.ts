import type { Written } from "../record/record.ts";

/** What one test made the code write. */
export interface WrittenIn extends Written {
  hidden: boolean;
}

/** What all tests made the code write; and what the visible ones did, for that is what its author may read. */
export function writtenInAll(outputs: readonly WrittenIn[]): Written & { visible: Written } {
  return { ...joined(outputs), visible: joined(outputs.filter(({ hidden }) => !hidden)) };
}

/** How it began and how it ended. */
function joined(outputs: readonly Written[]): Written {
  return {
    head: outputs.find(({ bytes }) => bytes > 0)?.head ?? "",
    tail: outputs.findLast(({ bytes }) => bytes > 0)?.tail ?? "",
    bytes: outputs.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
