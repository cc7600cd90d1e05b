import { activity } from "../../quiet/index.ts";
import { program } from "../program.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** @param sentence what it means when the promise is still pending and nothing moves any more */
export async function toSettle(received: Promise<unknown>, sentence: string): Promise<Verdict> {
  const over = new AbortController();
  // Less than the watchdog's patience, so that this sentence comes first.
  const silence = activity.quiet(40, over.signal).then(() => "pending");
  const state = await Promise.race([received.then(settled, settled), silence]);
  over.abort();
  if (state === "settled") return pass("The promise is settled.");
  const [timer] = program().timers();
  return fail({
    sentence,
    expected: "a result, or an error",
    got:
      timer === undefined
        ? "a promise that is still pending"
        : `a promise that is still pending, and a ${timer.text}`,
    where: timer?.where,
  });
}

function settled(): string {
  return "settled";
}
