import { test } from "vitest";
import { oneByOne } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

/** A gate that has seen so many downloads in flight, one time after the other. */
const seen = (...counts: number[]) => ({ ...oneByOne(), seen: counts });

test("toKeepSlotsBusy tells too many, a batch, and a slot that was left idle", async () => {
  const first = async (...counts: number[]): Promise<string[] | undefined> =>
    (await refusal(() => expect(seen(...counts)).toKeepSlotsBusy(3, 6)))?.split("\n").slice(0, 3);
  await using _ = await watchedServer({});

  expect(seen(3, 3, 3, 3, 2, 1)).toKeepSlotsBusy(3, 6);
  expect(await refusal(() => expect(seen(3, 2, 1)).not.toKeepSlotsBusy(3, 3))).toBe(
    "3 downloads were in flight as long as files were left.",
  );
  expect(await first(4, 4, 4, 3, 2, 1)).toEqual([
    "Your code had 4 downloads in flight; the limit is 3: one too many.",
    "  expected  3 3 3 3 2 1 in flight, each time an answer came",
    "  got       4 4 4 3 2 1",
  ]);
  expect(await first(2, 2, 2, 2, 2, 1)).toContain("Only 2 downloads were started at first; the limit is 3.");
  expect(await first(3, 2, 1, 3, 2, 1)).toContain(
    "You waited for a batch: the next 3 downloads left only when all 3 before them had ended.",
  );
  expect(await first(3, 3, 2, 2, 1, 1)).toContain(
    "A slot was left idle: 2 downloads were in flight while 2 files waited.",
  );
  expect(await first(3, 3, 3, 2, 1, 1)).toContain(
    "A slot was left idle: 2 downloads were in flight while 1 file waited.",
  );
});
