/** A limit that was met, as seen from outside. */
export type Met = "memory" | "cpu" | "disk" | "output" | "wall";

/**
 * Why a box ended before it was asked to. Also an exit with code 0 is one: a box ends when its grader says so, except
 * where its main file is a command.
 */
export type Fault =
  | { kind: Met; message: string }
  | { kind: "signal"; signal: NodeJS.Signals | number; message: string }
  | { kind: "exit"; code: number; message: string }
  | { kind: "start"; message: string };

const SENTENCES: Record<Met, string> = {
  memory: "used more memory than it may",
  cpu: "used up its processor time",
  disk: "wrote more to the disk than it may",
  output: "wrote more output than it may",
  wall: "did not end in time",
};

export function limitMet(limit: Met): Fault {
  return { kind: limit, message: SENTENCES[limit] };
}

export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What V8 writes before it ends a process that has no memory left. */
const OUT_OF_MEMORY = /out of memory|Allocation failed/i;
/** What unshare 2.38 says, ending with exit code 1, when it cannot end as its child did: by SIGKILL. */
const UNSHARE = /^unshare: sigprocmask unblock failed/m;
/** Bubblewrap and shells tell of a signal in the exit code. */
const BY_SIGNAL = 128;
const SIGXCPU = 24;
const LAST_SIGNAL = 64;

/** @param said the last words of the box on standard error, which a hostile one can make up: it only harms itself */
export function faultOf({ code, signal }: End, said: string): Fault {
  const killedBy = signal ?? (UNSHARE.test(said) ? "SIGKILL" : numberOf(code));
  if (killedBy === undefined)
    return { kind: "exit", code: code ?? 0, message: `ended with exit code ${code ?? 0}` };
  if (killedBy === "SIGXCPU" || killedBy === SIGXCPU) return limitMet("cpu");
  if (OUT_OF_MEMORY.test(said)) return limitMet("memory");
  return { kind: "signal", signal: killedBy, message: `was ended by signal ${killedBy}` };
}

function numberOf(code: number | null): number | undefined {
  if (code === null || code <= BY_SIGNAL || code > BY_SIGNAL + LAST_SIGNAL) return undefined;
  return code - BY_SIGNAL;
}
