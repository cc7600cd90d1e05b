import { expect, test } from "vitest";
import { replyOf, type Reply } from "../src/reply.ts";
import { firstChunk } from "./first-chunk.ts";
import { rejectionOf } from "./rejection.ts";

async function* chunks(): AsyncGenerator<Uint8Array> {
  yield Buffer.from([1, 2]);
  yield Buffer.from([3]);
}

function reply(): Reply {
  return replyOf(new URL("http://h/a"), { status: 200, headers: new Headers() }, chunks());
}

const readTwice = {
  name: "TypeError",
  message: "Failed to read the body of http://h/a: it was read before, and a body can be read only once",
};

test("bytes are the whole body, in memory of their own", async () => {
  const bytes = await reply().bytes();

  expect(bytes).toEqual(new Uint8Array([1, 2, 3]));
  expect(bytes.buffer.byteLength).toBe(3);
});

test("bytes cannot be read twice", async () => {
  const once = reply();
  await once.bytes();

  expect(await rejectionOf(once.bytes())).toMatchObject(readTwice);
});

test("a body cannot be read after its bytes", async () => {
  const once = reply();
  await once.bytes();

  expect(await rejectionOf(Array.fromAsync(once.body))).toMatchObject(readTwice);
});

test("bytes cannot be read after a body that was left", async () => {
  const once = reply();
  await firstChunk(once.body);

  expect(await rejectionOf(once.bytes())).toMatchObject(readTwice);
});

test("a body cannot be read by two at once", async () => {
  const once = reply();
  const both = await Promise.allSettled([once.bytes(), Array.fromAsync(once.body)]);

  expect(both).toMatchObject([
    { status: "fulfilled", value: new Uint8Array([1, 2, 3]) },
    { status: "rejected", reason: readTwice },
  ]);
});
