import { test } from "vitest";
import { request } from "undici";
import { startServer } from "../../../src/index.ts";
import { activity } from "../../../src/quiet/index.ts";
import { bodyOf, expect } from "../../../src/vitest/index.ts";
import { openAgent } from "../../agent.ts";
import { refusal } from "../refusal.ts";

const body = bodyOf(2500, { from: 700, to: 700 });
const whole = body.slice(0, 2500);
const cut = (...sizes: number[]): Uint8Array[] => {
  let at = 0;
  return sizes.map((size) => Uint8Array.from(whole.subarray(at, (at += size))));
};
const says = (pieces: unknown[]): Promise<string | undefined> =>
  refusal(() => expect(pieces as Uint8Array[]).toBeCut(body, 1000));

test("right pieces pass", () => {
  expect(cut(1000, 1000, 500)).toBeCut(body, 1000);
  expect(() => expect(cut(1000, 1000, 500)).not.toBeCut(body, 1000)).toThrow("All pieces have 1,000 bytes.");
});

test("each way to cut wrongly has its sentence", async () => {
  expect(await says(cut(700, 700, 700, 400))).toBe(
    "Piece 1 has 700 bytes: pieces are as the network cut them, not as you were asked to.\n" +
      "  expected  2 pieces of 1,000 bytes and one of 500\n" +
      "  got       4 pieces: 700, 700, 700, 400",
  );
  expect(await says(cut(1000, 1000))).toMatch(
    /^The last 500 bytes never came out: what is left when the body ends is a piece, too\./,
  );
  expect(await says(cut(1000, 1000, 500, 0))).toMatch(
    /^The last piece is empty: when nothing is left, there is no piece\./,
  );
  expect(await says(["text"])).toMatch(/^Piece 1 is a string, not bytes\./);
  expect(await says([Buffer.from(Buffer.from(whole.subarray(0, 1000)).toString())])).toMatch(
    /^Piece 1 differs from what was sent: its bytes were decoded as text/,
  );
  expect(await says([new Uint8Array(1000)])).toMatch(/^Piece 1 differs from what was sent\.\n/);
});

test("a bad argument has to be refused with a RangeError that names it", async () => {
  await expect(() => {
    throw new RangeError("size must be 1 or more, got 0");
  }).toThrowRangeError("size");
  await expect(() => Promise.reject(new RangeError("size is bad"))).toThrowRangeError("size");
  await expect(expect(() => undefined).toThrowRangeError("size", 1.5)).rejects.toThrow(
    'A size of 1.5 was taken as if it were a good one.\n  expected  a RangeError that names "size"\n  got       no error',
  );
  await expect(
    expect(() => {
      throw new TypeError("no");
    }).toThrowRangeError("size"),
  ).rejects.toThrow("A bad size was not refused with a RangeError that names it.");
});

test("connections are counted, not requests", async () => {
  await using server = await startServer({ files: { a: {} } });
  await using agent = openAgent({ connections: 1 });
  for (let time = 0; time < 2; time++) {
    await (await request(server.url("a"), { dispatcher: agent.pool })).body.dump();
    await activity.settled();
  }
  expect(server).toUseSockets(1);
  expect(() => expect(server).toUseSockets(2)).toThrow(
    "1 connection was opened, fewer than expected.\n  expected  2\n  got       1",
  );
  expect(() => expect(server).toUseSockets(0)).toThrow(
    "1 connection was opened for 2 requests: what was there already was not used again.",
  );
});
