import { waterfalls } from "@meanwhile/test-server/picture";
import { allAtOnce } from "../class/all-at-once.ts";
import { oneAtATime } from "../class/one-at-a-time.ts";
import { show, type Showing } from "../class/show.ts";
import { firstUnfinished } from "../first-unfinished.ts";
import { block, columns, styled } from "../terminal.ts";

/** `pnpm start`: the class in ten seconds, then where the learner is and what to do next. */
export async function start(root: string): Promise<void> {
  say(styled("bold", "\nMeanwhile: three files, two programs\n"));
  say("The files are http://example.com/archivo1, archivo2 and archivo3, served from inside this process.\n", 1);

  const slow = await run("Program 1: one download at a time. It waits for a file before it asks for the next.", oneAtATime);
  const fast = await run("Program 2: all downloads at once, in chunks of 1,024 bytes, through one session.", allAtOnce);

  say("What the server saw ( = waiting for the answer, - receiving it ):\n", 1);
  const parts = [
    { title: "One at a time", schedule: slow.schedule },
    { title: "All at once", schedule: fast.schedule },
  ];
  say(waterfalls(parts, { width: columns() - 4 }), 3);
  const ratio = slow.seconds / fast.seconds;
  say(
    styled("green", `\nThe second program was ${ratio.toFixed(1)} times as fast: it takes the time of the slowest file, the first takes the sum of all.`),
    1,
  );
  await showTheWay(root);
}

async function run(title: string, program: Parameters<typeof show>[0]): Promise<Showing> {
  say(styled("bold", title), 1);
  const showing = await show(program, (line) => say(line, 3));
  say("");
  return showing;
}

async function showTheWay(root: string): Promise<void> {
  say("\nLooking where you are ...", 1);
  const { done, next, total } = await firstUnfinished(root);
  if (next === undefined) return say(`All ${total} exercises are done. Well done!\n`, 1);
  const place = done === 0 ? `You are at the beginning of ${total} exercises.` : `You have done the first ${done} of ${total} exercises.`;
  say(`${place} Next is exercise ${next.number}, ${next.slug}:`, 1);
  say(`1. read    ${next.folder}/README.md`, 3);
  say(`2. edit    ${next.folder}/exercise.ts`, 3);
  say(`3. run     ${styled("bold", `pnpm test --filter exercise-${next.number}`)}\n`, 3);
}

function say(text: string, indent = 0): void {
  console.log(block(text, indent));
}
