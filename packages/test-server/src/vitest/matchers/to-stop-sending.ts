import { activity } from "../../quiet/index.ts";
import type { Server } from "../../server.ts";
import { mebibytes } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * Waits until nothing moves any more.
 *
 * @param atMost bytes of each body that may have left by then: what the kernel keeps, a few MiB, is nobody's fault
 * @param sentence what it means when more has left
 */
export async function toStopSending(server: Server, atMost: number, sentence: string): Promise<Verdict> {
  await activity.quiet(10);
  const { requests } = server.trace;
  const more = requests.find(({ sent }) => sent > atMost);
  if (more === undefined) return pass(`At most ${mebibytes(atMost)} of each body have left the server.`);
  return fail(
    {
      sentence,
      expected: `at most ${mebibytes(atMost)} of ${mebibytes(more.size)} sent`,
      got: `${mebibytes(more.sent)} of ${more.name}`,
    },
    more,
  );
}
