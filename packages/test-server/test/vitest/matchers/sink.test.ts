import { test } from "vitest";
import { expect, type MadeSink, openSink, stillness } from "../../../src/vitest/index.ts";
import { refusal, sentenceOf } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

const MIB = 2 ** 20;
const chunk = new Uint8Array(100);

test("overlapping writes are numbered", async () => {
  await using watched = await watchedServer({});
  const disk = Promise.withResolvers<void>();
  const sink = openSink(watched.server, { write: (number) => (number > 1 ? disk.promise : undefined) });
  await sink.write(chunk);
  expect(sink).toTakeOneAtATime();
  expect(await refusal(() => expect(sink).not.toTakeOneAtATime())).toBe("The sink had one write at a time.");
  const writes = [sink.write(chunk), sink.write(chunk), sink.write(chunk)];
  expect(await refusal(() => expect(sink).toTakeOneAtATime())).toBe(
    "You did not wait for the sink: write 3 began before write 2 had ended.\n" +
      "  expected  1 write under way at a time\n" +
      "  got       3",
  );
  disk.resolve();
  await Promise.all(writes);
});

test("a server that is not held back: collected before the first write, or piled up after it", async () => {
  await using watched = await watchedServer({ a: { size: 3 * MIB } });
  const early = openSink(watched.server);
  const late = openSink(watched.server);
  await early.write(chunk);
  expect(early).toHoldBackTheServer(MIB);
  await download(watched.server, "a");
  await late.write(chunk);
  expect(late).toHoldBackTheServer(3 * MIB);
  expect(await refusal(() => expect(late).not.toHoldBackTheServer(3 * MIB))).toBe(
    "No more than 3 MiB were ahead of the sink.",
  );
  const text = await refusal(() => expect(early).toHoldBackTheServer(MIB));
  expect(text?.split("\n").slice(0, 3)).toEqual([
    "The sink stood still and you read on: the server was not held back, and what it sent piles up in your memory.",
    "  expected  at most 1 MiB sent and not yet written",
    "  got       3 MiB",
  ]);
  expect(await sentenceOf(() => expect(late).toHoldBackTheServer(MIB))).toBe(
    "You collected the body before you wrote any of it: the server was never held back.",
  );
});

test("bytes: nothing, too few, too many, others", async () => {
  await using watched = await watchedServer({ a: { size: 300 } });
  const bytes = watched.server.bytes("a");
  const given = async (...chunks: Uint8Array[]): Promise<MadeSink> => {
    const sink = openSink(watched.server);
    for (const piece of chunks) await sink.write(piece);
    return sink;
  };
  const right = await given(bytes.subarray(0, 100), bytes.subarray(100));
  expect(right).toHaveTaken("a");
  expect(await refusal(() => expect(right).not.toHaveTaken("a"))).toBe("The sink was given a.");
  const says = async (...chunks: Uint8Array[]): Promise<string | undefined> => {
    const sink = await given(...chunks);
    return sentenceOf(() => expect(sink).toHaveTaken("a"));
  };
  expect(await says()).toBe("Nothing was written to the sink.");
  expect(await says(bytes.subarray(0, 299))).toBe("a did not reach the sink as a whole: bytes are missing.");
  expect(await says(bytes, bytes)).toBe("The sink was given more than a has: something was written twice.");
  expect(await says(bytes.subarray(100), bytes.subarray(0, 100))).toBe(
    "The sink was given other bytes than a has, or in another order.",
  );
});

/** Uses the sink, to the end or as far as that goes, and asks whether it was closed. */
async function closedBy(sink: MadeSink, use: () => Promise<unknown>): Promise<string | undefined> {
  const done = use().catch(() => undefined);
  await Promise.race([done, stillness()]);
  return sentenceOf(() => expect(sink).toBeClosed());
}

test("each way not to close a sink has its sentence", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const right = openSink(server);
  await right.write(chunk);
  await right.close();
  expect(right).toBeClosed();
  expect(await refusal(() => expect(right).not.toBeClosed())).toBe(
    "The sink was closed, and that was the end.",
  );

  const open = openSink(server);
  expect(await refusal(() => expect(open).toBeClosed())).toBe(
    "You never closed the sink: whoever reads what it takes still waits for the end.\n" +
      "  expected  close() once, as the last call\n" +
      "  got       neither close() nor abort()",
  );
  expect(await closedBy(open, () => open.abort("why"))).toBe(
    "You aborted the sink although every byte had been written.",
  );
  expect(await closedBy(open, () => open.close())).toBe(
    "You closed the sink and aborted it: a sink gets one of the two, never both.",
  );
  const broken = openSink(server, { close: () => Promise.reject(new Error("no")) });
  expect(await closedBy(broken, () => broken.close().catch((error: unknown) => broken.abort(error)))).toBe(
    "close() failed, and then you called abort(): a sink gets one of the two, never both.",
  );
  const twice = openSink(server);
  expect(await closedBy(twice, () => Promise.all([twice.close(), twice.close()]))).toBe(
    "You closed the sink more than once.",
  );
  const early = openSink(server);
  expect(await closedBy(early, () => Promise.all([early.write(chunk), early.close()]))).toBe(
    "You closed the sink while a write was still under way.",
  );
  const late = openSink(server);
  expect(await closedBy(late, () => late.close().then(() => late.write(chunk)))).toBe(
    "You wrote to the sink after you had closed it.",
  );
  const slow = openSink(server, { close: () => new Promise(() => undefined) });
  expect(await closedBy(slow, () => slow.close())).toBe(
    "Your function ended while close() was still under way: nobody waited for it.",
  );
});

test("each way not to abort a sink has its sentence", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const poured = Promise.reject(new Error("the disk is full"));
  const says = async (sink: MadeSink): Promise<string | undefined> =>
    sentenceOf(() => expect(sink).toBeAbortedBy(poured, "a write had failed"));

  const right = openSink(server);
  // Not the same object: it may come from another process.
  await right.abort(new Error("the disk is full"));
  await expect(right).toBeAbortedBy(poured, "a write had failed");
  expect(await refusal(() => expect(right).not.toBeAbortedBy(poured, "a write had failed"))).toBe(
    "The sink was aborted by Error: the disk is full.",
  );
  await right.abort(new Error("the disk is full"));
  expect(await says(right)).toBe("You aborted the sink more than once.");

  const sink = openSink(server);
  expect(await refusal(() => expect(sink).toBeAbortedBy(poured, "a write had failed"))).toBe(
    "Nobody told the sink that a write had failed: abort() was never called.\n" +
      "  expected  abort(error) once, and no close()\n" +
      "  got       neither close() nor abort()",
  );
  await sink.close();
  expect(await says(sink)).toBe(
    "You closed the sink although a write had failed: half a file now looks like a whole one.",
  );
  await sink.abort("why");
  expect(await says(sink)).toBe(
    "You aborted the sink and closed it, too: half a file now looks like a whole one.",
  );

  const other = openSink(server);
  await other.abort("why");
  expect(await refusal(() => expect(other).toBeAbortedBy(poured, "a write had failed"))).toBe(
    "abort() was not given the error that your function rejected with.\n" +
      "  expected  Error: the disk is full\n" +
      "  got       why",
  );
  const stubborn = openSink(server, { write: () => Promise.reject(new Error("the disk is full")) });
  for (let time = 0; time < 2; time++) await stubborn.write(chunk).catch(() => undefined);
  await stubborn.abort("why");
  expect(await says(stubborn)).toBe("A write had failed, and you went on writing.");

  const slow = openSink(server, { abort: stillness });
  const aborted = slow.abort("why");
  expect(await says(slow)).toBe(
    "Your function rejected while abort() was still under way: nobody waited for it.",
  );
  await aborted;
});

test("the original error, or another one, or none", async () => {
  const full = new Error("the disk is full");
  const says = (received: Promise<unknown>): Promise<string | undefined> =>
    refusal(() => expect(received).toFailWith(full, "a write had failed"));
  await expect(Promise.reject(new Error("the disk is full"))).toFailWith(full, "a write had failed");
  expect(await refusal(() => expect(Promise.reject(full)).not.toFailWith(full, ""))).toBe(
    "It failed with Error: the disk is full.",
  );
  expect(await says(Promise.reject(new RangeError("no")))).toBe(
    "Your function rejected, but not with the original error.\n" +
      "  expected  a rejection with Error: the disk is full\n" +
      "  got       RangeError: no",
  );
  expect(await says(Promise.resolve(5))).toBe(
    "Your function fulfilled although a write had failed.\n" +
      "  expected  a rejection with Error: the disk is full\n" +
      "  got       a result",
  );
});
