import { threadsOf } from "@meanwhile/test-server/program";
import { processUse } from "../isolation/process-use.ts";

/**
 * Whether a thread of a process, or of one that it has begun, runs or wants to. Undefined where the system does not
 * tell, or the process has ended meanwhile.
 *
 * @param butFor the id of a thread that does not count
 */
export function isAtWork(pid: number, butFor?: number): boolean | undefined {
  try {
    const threads = processUse(pid).pids.flatMap(threadsOf);
    return threads.length === 0 ? undefined : threads.some(({ id, atWork }) => atWork && id !== butFor);
  } catch {
    return undefined;
  }
}
