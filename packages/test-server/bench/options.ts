import { countOf, orHelp } from "./command-line.ts";
import { parseArgs } from "node:util";

export interface Options {
  json: boolean;
  /** Rounds of the throughput part, each with every server once. */
  rounds: number;
}

const HELP = `Measures the test server against its peers, in a minute or two.

  node bench/index.ts [--json] [--rounds N]

  --json       print the numbers as JSON
  --rounds N   rounds of the throughput part; the median counts (default 5)
  --help       print this
`;

/** Reads the command line. Prints the help and exits 0, or says what is wrong and exits 2. */
export function parseOptions(args: string[]): Options {
  return parseRounds(HELP, args, 5);
}

/** The same for a benchmark of other words, and of so many rounds where none are named. */
export function parseRounds(help: string, args: string[], usual: number): Options {
  return orHelp(help, () => {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: "boolean", default: false },
        rounds: { type: "string", default: String(usual) },
        help: { type: "boolean", default: false },
      },
    });
    return values.help ? "help" : { json: values.json, rounds: countOf("--rounds", values.rounds) };
  });
}
