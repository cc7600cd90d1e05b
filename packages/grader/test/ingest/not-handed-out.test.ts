import { expect, test } from "vitest";
import { notHandedOut } from "../../src/ingest/not-handed-out.ts";
import { readStarter } from "../../src/ingest/starter.ts";
import { madeUpClass, STARTER } from "../made-up-class.ts";

test("so many changed files cost no more than some: the rest is not compared", async () => {
  await using made = await madeUpClass();
  const [exercise] = made.exercises;
  if (exercise === undefined) throw new Error("there is none");
  let reads = 0;
  const files = Array.from({ length: 2000 }, (_, index) => ({
    path: `copy-${index}/exercises/03-gather/exercise.ts`,
    size: 1,
    read: async () => {
      reads += 1;
      return Buffer.from(`${STARTER}// ${index}`);
    },
  }));
  const tree = { files, ignored: [], hazards: [], [Symbol.asyncDispose]: async () => undefined };
  const own = await notHandedOut(tree, [await readStarter(made.root, exercise)], made.root);
  expect(own).toHaveLength(2000);
  expect(reads).toBe(500);
});
