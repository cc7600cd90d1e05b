import { PEERS } from "./peers.ts";
import { WORKLOADS } from "./workload.ts";
import { countOf } from "@meanwhile/test-server/bench";
import { dirname } from "node:path";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

export interface Options {
  rounds: number;
  workloads: string[];
  peers: string[];
  json: string | undefined;
  svg: string | undefined;
  quick: boolean;
}

const NAMES = {
  workload: WORKLOADS.map(({ name }) => name),
  peer: PEERS.map(({ name }) => name),
};

export const HELP = `Measures the downloader of exercise 31 against others, on this machine, in minutes.

  pnpm bench [options]

  --rounds N        everyone once per workload and round; medians count (default 5)
  --workload NAME   only this one; may be repeated:
                    ${NAMES.workload.join(", ")}
  --peer NAME       only this one; may be repeated:
                    ${NAMES.peer.slice(0, 6).join(", ")},
                    ${NAMES.peer.slice(6).join(", ")}
  --json FILE       write every run as JSON
  --svg FILE        draw a chart
  --quick           one round of tiny workloads: shows that all runs, not how fast
  --help            print this

Exit status: 0 measured, 1 something is missing, 2 wrong arguments, 130 interrupted.
`;

/** @throws {RangeError | TypeError} saying what makes no sense */
export function readOptions(args: string[]): Options | "help" {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string" },
      workload: { type: "string", multiple: true, default: NAMES.workload },
      peer: { type: "string", multiple: true, default: NAMES.peer },
      json: { type: "string" },
      svg: { type: "string" },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  return {
    rounds: countOf("--rounds", values.rounds ?? (values.quick ? "1" : "5")),
    workloads: known("workload", values.workload),
    peers: known("peer", values.peer),
    json: writable("json", values.json),
    svg: writable("svg", values.svg),
    quick: values.quick,
  };
}

/** In our order, whatever the order on the command line. */
function known(option: keyof typeof NAMES, wanted: readonly string[]): string[] {
  const all = NAMES[option];
  const stranger = wanted.find((name) => !all.includes(name));
  if (stranger !== undefined)
    throw new RangeError(`--${option} must be one of ${all.join(", ")}, got ${stranger}`);
  return all.filter((name) => wanted.includes(name));
}

/** Minutes later would be too late to say so. */
function writable(option: "json" | "svg", file: string | undefined): string | undefined {
  if (file !== undefined && !existsSync(dirname(file)))
    throw new RangeError(`--${option} must be in a directory that exists, got ${file}`);
  return file;
}
