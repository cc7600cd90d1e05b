import { parseRounds } from "@meanwhile/test-server/bench";
import { textOf } from "./duel.ts";
import { oneCommand } from "./one-command.ts";
import { saveToVerdict } from "./save-to-verdict.ts";

const HELP = `Measures how long a learner waits: from a save to the verdict, and for one command. About a minute.

  node bench/index.ts [--json] [--rounds N]

  --json       print the numbers as JSON
  --rounds N   rounds, each with both sides once; the median counts (default 9)
  --help       print this
`;

const { json, rounds } = parseRounds(HELP, process.argv.slice(2), 9);
const duels = [await saveToVerdict(rounds), await oneCommand(rounds)];
console.log(json ? JSON.stringify(duels, undefined, 2) : textOf(duels));
