/** Why a box has ended that nobody has ended. */
export interface Fault {
  outcome: "crashed" | "out-of-memory" | "timed-out" | "refused";
  /** For people: what has happened, in a sentence. */
  sentence: string;
}

/** A loop that never lets go, in the words of the tests' own watch. */
export const LOST =
  "Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.";

/** What is known of the end of a box. */
interface End {
  code: number | null;
  signal: string | null;
  /** It has broken the rules of the wire. */
  refused: boolean;
  /** It was ended because a caller had waited for too long. */
  waited: boolean;
}

export function faultOf({ code, signal, refused, waited }: End): Fault {
  if (refused)
    return { outcome: "refused", sentence: "Your program sent more than a test may take in, and was ended." };
  if (waited) return { outcome: "timed-out", sentence: LOST };
  if (signal === "SIGXCPU")
    return {
      outcome: "timed-out",
      sentence: "Your program computed for longer than a test may, and was ended.",
    };
  // V8 ends a process that has no memory left with SIGABRT or SIGTRAP, the shell's way of saying so is 134 and 133.
  if (signal === "SIGABRT" || signal === "SIGTRAP" || code === 134 || code === 133)
    return { outcome: "out-of-memory", sentence: "Your program ran out of memory." };
  return {
    outcome: "crashed",
    sentence:
      signal === null
        ? `Your program ended in the middle of the test, with exit status ${code}: does it call process.exit?`
        : `Your program was ended in the middle of the test, by ${signal}.`,
  };
}
