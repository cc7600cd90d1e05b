import { waterfalls } from "@meanwhile/test-server/picture";
import { allAtOnce } from "../class/all-at-once.ts";
import { oneAtATime } from "../class/one-at-a-time.ts";
import { type Program, show, type Showing } from "../class/show.ts";
import { firstUnfinished, type Place } from "../first-unfinished.ts";
import { pnpmOnPath } from "../pnpm-on-path.ts";
import { useScratch } from "../scratch.ts";
import { block, columns, styled } from "../terminal.ts";

/** `pnpm start`: the class in ten seconds, then where the learner is and what to do next. */
export async function start(root: string): Promise<void> {
  useScratch();
  say(styled("bold", "\nMeanwhile: three files, two programs\n"), 1);
  say(
    "The files are http://example.com/archivo1, archivo2 and archivo3, served from inside this process.\n",
    1,
  );

  const slow = await run(
    "Program 1: one download at a time. It waits for a file before it asks for the next.",
    oneAtATime,
  );
  const fast = await run(
    "Program 2: all downloads at once, in chunks of 1,024 bytes, through one session.",
    allAtOnce,
  );
  compare(slow, fast);

  say("\nLooking where you are ...", 1);
  showTheWay(await firstUnfinished(root));
  if (!pnpmOnPath()) say("pnpm is not on your PATH: wherever it says pnpm, type npx --yes pnpm@12.\n", 1);
}

async function run(title: string, program: Program): Promise<Showing> {
  say(styled("bold", title), 1);
  const showing = await show(program, (line) => say(line, 3));
  say("");
  return showing;
}

function compare(slow: Showing, fast: Showing): void {
  say("What the server saw ( = waiting for the answer, - receiving it ):\n", 1);
  const parts = [
    { title: "One at a time", schedule: slow.schedule },
    { title: "All at once", schedule: fast.schedule },
  ];
  say(waterfalls(parts, { width: columns() - 4 }), 3);
  const ratio = (slow.seconds / fast.seconds).toFixed(1);
  const why = "it takes the time of the slowest file, the first takes the sum of all.";
  say(styled("green", `\nThe second program was ${ratio} times as fast: ${why}`), 1);
}

function showTheWay({ done, next, total }: Place): void {
  if (next === undefined) return say(`All ${total} exercises are done. Well done!\n`, 1);
  const place =
    done === 0
      ? `You are at the beginning of ${total} exercises.`
      : `You have done the first ${done} of ${total} exercises.`;
  say(`${place} Next is exercise ${next.number}, ${next.slug}:`, 1);
  say(`1. read    ${next.folder}/README.md`, 3);
  say(`2. edit    ${next.folder}/exercise.ts`, 3);
  say(`3. run     ${styled("bold", `pnpm test --filter exercise-${next.number}`)}\n`, 3);
}

function say(text: string, indent = 0): void {
  console.log(block(text, indent));
}
