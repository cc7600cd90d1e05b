import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { Watch } from "../../src/watch/watch.ts";
import { gather } from "../gather.ts";
import { chunks, MadeWorld } from "./made-world.ts";

const solved = { ...gather, solution: "solutions/03-gather" };

test("it runs at once, and again after a save", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().end("failed");
  world.save();
  await world.run().end("passed");
  expect(world.said).toEqual(["Watching exercises/03-gather ...", "run 03", "waiting", "run 03", "waiting"]);
  await watch.close();
});

test("saves during a run break it off and lead to one more", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().begun;
  world.save();
  world.save();
  world.save();
  const second = world.run();
  await second.end("passed");
  expect(world.said.slice(1)).toEqual([
    "run 03",
    "interrupted",
    "interrupted",
    "interrupted",
    "run 03",
    "waiting",
  ]);
  await watch.close();
});

test("r runs it again, also while it runs", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().begun;
  watch.press("r");
  await world.run().end("failed");
  watch.press("r");
  await world.run().end("failed");
  expect(world.said.filter((line) => line === "run 03")).toHaveLength(3);
  await watch.close();
});

test("h shows a hint for the task that failed first, else for the exercise; none once it is done", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  watch.press("h");
  await world.run().end("failed", 2);
  watch.press("h");
  watch.press("r");
  await world.run().end("passed");
  watch.press("h");
  expect(world.said.filter((line) => line.includes("hint"))).toEqual([
    "hint 3",
    "hint 3.2",
    "This exercise is done: there is nothing to hint at.",
  ]);
  await watch.close();
});

test.for([
  ["h", "hint 3"],
  ["?", "help"],
  ["c", "This edition of the course holds no solutions."],
] as const)("%s during a run does not say that it waits", async ([key, said]) => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  const run = world.run();
  await run.begun;
  watch.press(key);
  await run.end("failed");
  expect(world.said.slice(1)).toEqual(["run 03", said, "waiting"]);
  await watch.close();
});

test("n goes on to the next exercise and closes the last; at the end there is none", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().end("passed");
  watch.press("n");
  await world.run().end("failed");
  watch.press("n");
  expect(world.said.slice(3)).toEqual([
    "closed 03",
    `Watching ${chunks.folder} ...`,
    "run 04",
    "waiting",
    "Exercise 04 is the last.",
    "waiting",
  ]);
  await watch.close();
});

test("n during a run does not wait for it", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().begun;
  watch.press("n");
  await world.run().begun;
  expect(world.said.slice(1)).toEqual([
    "run 03",
    "interrupted",
    "closed 03",
    `Watching ${chunks.folder} ...`,
    "run 04",
  ]);
  await watch.close();
});

test("what the last exercise ended with says nothing of the next", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, solved);
  world.next = () => ({ ...solved, number: "04" });
  const last = world.run();
  await last.begun;
  const ended = last.end("passed");
  watch.press("n");
  await ended;
  await world.run().begun;
  watch.press("c");
  expect(world.said).toContain(
    "The solution is shown once all tests pass. To see it now:\n  pnpm compare 4 --anyway",
  );
  await watch.close();
});

test("n twice at once runs only the last", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, { ...gather, number: "02" });
  world.next = (exercise) => (exercise.number === "02" ? gather : chunks);
  await world.run().end("passed");
  watch.press("n");
  watch.press("n");
  await world.run().end("passed");
  await watch.close();
  expect(world.said.filter((line) => line.startsWith("run"))).toEqual(["run 02", "run 04"]);
});

test("l lists, ? helps, other keys do nothing", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().end("passed");
  for (const key of ["x", "", "ctrl-l", "?", "l"]) watch.press(key);
  await setImmediate();
  await watch.close();
  expect(world.said.slice(3)).toEqual(["help", "waiting", "list", "waiting", "closed 03"]);
});

test("c compares once it is green; before, it says how to see it all the same", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, solved);
  await world.run().end("failed");
  watch.press("c");
  watch.press("r");
  await world.run().end("passed");
  watch.press("c");
  expect(world.said.slice(3)).toEqual([
    "The solution is shown once all tests pass. To see it now:\n  pnpm compare 3 --anyway",
    "waiting",
    "run 03",
    "waiting",
    "compare 03",
  ]);
  await watch.close();
});

test.for(["failed", "passed"] as const)("c where there is no solution: that (%s)", async (state) => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().end(state);
  watch.press("c");
  expect(world.said.slice(3)).toEqual(["This edition of the course holds no solutions.", "waiting"]);
  await watch.close();
});

test("a missing file is told of in a sentence, and watching goes on", async () => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().end("missing", 0, ["exercises/03-gather/exercise.ts"]);
  world.save();
  await world.run().end("passed");
  expect(world.said.slice(2)).toEqual([
    "exercises/03-gather/exercise.ts is missing. Save it again, or have it back:\n  git checkout -- exercises/03-gather/exercise.ts",
    "waiting",
    "run 03",
    "waiting",
  ]);
  await watch.close();
});

test.for([
  ["q", 0],
  ["ctrl-c", 130],
] as const)("%s ends it with %i, also during a run", async ([key, code]) => {
  const world = new MadeWorld();
  const watch = new Watch(world, gather);
  await world.run().begun;
  watch.press(key);
  expect(await watch.ended).toBe(code);
  await watch.close();
  expect(world.said.slice(1)).toEqual(["run 03", "interrupted", "closed 03"]);
});

test.for([
  ["q", 0],
  ["ctrl-c", 130],
] as const)("%s ends it with %i, also while it lists, and no key is obeyed after it", async ([key, code]) => {
  const world = new MadeWorld();
  world.listEnds = false;
  const watch = new Watch(world, gather);
  await world.run().end("failed");
  for (const pressed of ["l", key, "?", "h", "l", "r"]) watch.press(pressed);
  expect(await watch.ended).toBe(code);
  await watch.close();
  expect(world.said.slice(3)).toEqual(["list", "list ended", "closed 03"]);
});

test("a save does not wait for the end of the list", async () => {
  const world = new MadeWorld();
  world.listEnds = false;
  const watch = new Watch(world, gather);
  await world.run().end("failed");
  watch.press("l");
  world.save();
  await world.run().end("passed");
  await watch.close();
  expect(world.said.slice(3)).toEqual(["list", "list ended", "run 03", "waiting", "closed 03"]);
});

test("what breaks down is the end of it", async () => {
  const world = new MadeWorld();
  world.open = () => Promise.reject(new Error("no vitest"));
  const watch = new Watch(world, gather);
  await expect(watch.ended).rejects.toThrow("no vitest");
  await watch.close();
});
