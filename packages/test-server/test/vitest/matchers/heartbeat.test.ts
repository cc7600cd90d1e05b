import { test } from "vitest";
import { byHand } from "../../../src/index.ts";
import { heartbeat } from "../../../src/vitest/heartbeat.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

/** Without the picture. */
function text(message: string | undefined): string | undefined {
  return message?.split("\n").slice(0, 3).join("\n");
}

test("beats are told apart: before the request, while its answer is held, after it", async () => {
  await using watched = await watchedServer({ a: {} });
  const { server } = watched;
  const seen: number[] = [];
  const heart = heartbeat(server, (beats) => seen.push(beats));
  expect(heart).toBeStill();
  expect(await refusal(() => expect(heart).not.toBeStill())).toBe("No beat has come.");
  expect(text(await refusal(() => expect(heart).toBeatWhileHeld(2))))
    .toBe(`Your program stood still while it waited: no beat came before the response did.
  expected  2 beats while the response was held back
  got       0`);

  heart.beat();
  expect(await refusal(() => expect(heart).toBeStill()))
    .toBe(`The first beat came at once: it is due only when the first interval has passed.
  expected  no beat
  got       1`);
  const gate = server.hold(byHand());
  const answer = download(server, "a");
  await server.trace.until(({ requests }) => requests[0]?.heldFor !== undefined);
  heart.beat();
  expect(text(await refusal(() => expect(heart).toBeatWhileHeld(3)))).toBe(
    `The heart beat twice and then stood still: the response was still held back.
  expected  3 beats while the response was held back
  got       2`.replace("twice", "2 times"),
  );
  heart.beat();
  expect(heart).toBeatWhileHeld(2);
  expect(await refusal(() => expect(heart).not.toBeatWhileHeld(1))).toBe(
    "The heart beat 2 times while a response was held back.",
  );
  gate.open();
  await answer;
  heart.beat();
  expect({ beats: heart.beats, held: heart.held, after: heart.after }).toEqual({
    beats: 4,
    held: 2,
    after: 1,
  });
  expect(seen).toEqual([0, 1, 2, 2]);
});

test("a heart that beats only afterwards", async () => {
  await using watched = await watchedServer({ a: {} });
  const heart = heartbeat(watched.server);
  await download(watched.server, "a");
  heart.beat();
  expect(text(await refusal(() => expect(heart).toBeatWhileHeld(1))))
    .toBe(`You waited for the download first and beat afterwards: while your function waited, no beat came.
  expected  1 beat while the response was held back
  got       0, and 1 afterwards`);
  expect(text(await refusal(() => expect(heart).toBeStill())))
    .toBe(`A beat came after the download, although its time had not come.
  expected  no beat
  got       1`);
});

test("a heart that stops, and one that beats on", async () => {
  await using watched = await watchedServer({ a: {} });
  const { server, run } = watched;
  const heart = heartbeat(server);
  await expect(heart).toStop();
  expect(await refusal(() => expect(heart).not.toStop())).toBe("No beat came any more.");

  setTimeout(heart.beat, 1);
  expect(await refusal(() => expect(heart).toStop()))
    .toBe(`The heart beats on although your function has ended: nobody stopped it.
  expected  no beat after the end
  got       a beat`);

  run.calls.push({ text: "f()", state: "rejected", left: 0, writing: undefined });
  setTimeout(heart.beat, 1);
  expect((await refusal(() => expect(heart).toStop()))?.split("\n")[0]).toBe(
    "The download failed and the heart beats on: a bad end has to stop it, too.",
  );
});

test("what beat throws is what the function rejects with", async () => {
  await using watched = await watchedServer({ a: {} });
  const heart = heartbeat(watched.server, () => {
    throw new RangeError("the screen is gone");
  });
  const says = (received: Promise<unknown>): Promise<string | undefined> =>
    refusal(() => expect(received).toFailByBeat(heart));
  expect((await says(Promise.resolve()))?.split("\n")[0]).toBe(
    "Your program stood still while it waited: no beat came before the response did.",
  );

  expect(heart.beat).toThrow("the screen is gone");
  // Not the same object: it may come from another process.
  await expect(Promise.reject(new RangeError("the screen is gone"))).toFailByBeat(heart);
  expect(
    await refusal(() => expect(Promise.reject(new RangeError("the screen is gone"))).not.toFailByBeat(heart)),
  ).toBe("It failed with RangeError: the screen is gone.");
  expect(await says(Promise.reject(new Error("aborted"))))
    .toBe(`Your function rejected, but not with the error that beat threw.
  expected  a rejection with RangeError: the screen is gone
  got       Error: aborted`);
  expect(await says(Promise.resolve()))
    .toBe(`The error of beat was caught and dropped: your function fulfilled as if nothing had happened.
  expected  a rejection with RangeError: the screen is gone
  got       a result`);
  watched.run.uncaught.push(heart.thrown);
  expect((await says(Promise.resolve()))?.split("\n")[0]).toBe(
    "The error of beat was thrown inside a timer, where your function cannot catch it: Node would have ended the program.",
  );
});

test("a loop that beats and never waits ends at its hundredth beat, and the matchers say what beat said", async () => {
  await using watched = await watchedServer({ a: {} });
  const heart = heartbeat(watched.server);
  const loop = async (): Promise<never> => {
    for (;;) heart.beat();
  };
  const sentence = `Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.
  expected  between two beats, a turn for the event loop
  got       100 beats, and not one turn`;
  expect(await refusal(() => expect(loop()).toFailByBeat(heart))).toBe(sentence);
  expect(await refusal(() => expect(loop()).toFailWithStatus(404))).toBe(sentence);
  expect(heart.beats).toBeLessThanOrEqual(101);
});

test("a timer that an earlier test left running is not heard", async () => {
  await using earlier = await watchedServer({});
  const heart = heartbeat(earlier.server);
  await using later = await watchedServer({});
  heart.beat();
  expect(heart.beats).toBe(0);
  expect(later.run).not.toBe(earlier.run);
});
