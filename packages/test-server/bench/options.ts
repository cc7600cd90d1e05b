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
  try {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: "boolean", default: false },
        rounds: { type: "string", default: "5" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(HELP);
      process.exit(0);
    }
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1)
      throw new RangeError(`--rounds must be an integer of 1 or more, got ${values.rounds}`);
    return { json: values.json, rounds };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return process.exit(2);
  }
}
