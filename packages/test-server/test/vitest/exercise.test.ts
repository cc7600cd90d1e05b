import { expect, test } from "vitest";
import { watchExports } from "../../src/vitest/exercise.ts";
import { Finding } from "../../src/finding.ts";
import { beginRun } from "../../src/vitest/run.ts";

class IntegrityError extends Error {
  override name = "IntegrityError";
}

function beat(): void {}

const gate = Promise.withResolvers<string>();
const module = {
  waits: () => gate.promise,
  rejects: async (..._args: unknown[]): Promise<never> => {
    throw new IntegrityError("not the bytes that were sent");
  },
  throws: (..._args: unknown[]): never => {
    throw new RangeError("limit must be 1 or more");
  },
  plain: (...args: unknown[]) => args.length,
  size: 1024,
  IntegrityError,
};

test("each call is written down, with its state", async () => {
  const run = beginRun(1);
  const exercise = watchExports(module, run);
  const states = (): string[] => run.calls.map(({ text, state }) => `${text} ${state}`);

  const waiting = exercise.waits();
  expect(states()).toEqual(["waits() pending"]);
  gate.resolve("done");
  expect(await waiting).toBe("done");
  await expect(exercise.rejects()).rejects.toThrow("not the bytes");
  expect(() => exercise.throws()).toThrow("limit must be 1 or more");
  expect(exercise.plain(1, 2)).toBe(2);
  expect(states()).toEqual([
    "waits() fulfilled",
    "rejects() rejected",
    "throws() rejected",
    "plain(1, 2) fulfilled",
  ]);
});

test("arguments are told in short, whatever they are", () => {
  const run = beginRun(1);
  const { plain } = watchExports(module, run);
  const url = "http://127.0.0.1:4000/folder/a.bin";
  plain([url, url], "/tmp/meanwhile-1", beat, 20);
  plain(url, undefined, null, { limit: 3 }, () => {});
  // Tests of bad arguments.
  plain("http://", "no url", "http://127.0.0.1:4000/", [1], Symbol.iterator);
  expect(run.calls.map(({ text }) => text)).toEqual([
    "plain(2 urls, directory, beat, 20)",
    "plain(a.bin, undefined, null, {...}, function)",
    'plain("http://", "no url", http://127.0.0.1:4000/, [1], Symbol(Symbol.iterator))',
  ]);
});

test("a missing export says so when it is used, and not before", async () => {
  const exercise = watchExports<Partial<typeof module> & { downloadAll?: () => void }>(module, beginRun(1));
  // Whoever awaits it looks for `then`.
  expect(await Promise.resolve(exercise)).toBe(exercise);
  expect(() => exercise.downloadAll).toThrow(new Finding('exercise.ts does not export "downloadAll".'));
});

test("what is no function, and what is a class, stays what it is", async () => {
  const exercise = watchExports(module, beginRun(1));
  expect(exercise.size).toBe(1024);
  const error: unknown = await exercise.rejects().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(exercise.IntegrityError);
  expect(new exercise.IntegrityError("made here")).toBeInstanceOf(IntegrityError);
  expect(exercise.IntegrityError).toBe(exercise.IntegrityError);
});
