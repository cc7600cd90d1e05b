import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** To be asked as soon as the learner's function has rejected: waits until the server knows how the request ended. */
export async function toSeeCancelled(server: Server, name: string): Promise<Verdict> {
  const requests = server.trace.requests.filter((request) => request.name === name);
  const late = requests.find(({ outcome }) => outcome === "complete");
  await server.trace.until(() => requests.every(({ outcome }) => outcome !== "open"));
  const whole = requests.find(({ outcome }) => outcome === "complete");
  if (whole === undefined) return pass(`The request for ${name} was cancelled.`);
  return fail(
    {
      sentence: late
        ? "Your function rejected only after the response had ended: it waited for a download that nobody wants any more."
        : "Your function rejected and its request ran on to the end: nobody cancelled it.",
      expected: `the request for ${name} cancelled`,
      got: `${whole.sent.toLocaleString("en")} of ${whole.size.toLocaleString("en")} bytes sent`,
    },
    whole,
  );
}
