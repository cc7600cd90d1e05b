import { expect, test } from "vitest";
import { pack, Unpacker } from "../../src/wire/frame.ts";
import { LIMITS } from "../../src/wire/limits.ts";
import { Refused } from "../../src/wire/refused.ts";

const frame = { json: { a: [1, "två"] }, parts: [Uint8Array.of(1, 2, 3), new Uint8Array(0)] };

function head(json: number, parts: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(json, 0);
  bytes.writeUInt32LE(parts, 4);
  return bytes;
}

test("frames come out as they went in, however they are cut", () => {
  const bytes = Buffer.concat([pack(frame), pack(frame)]);
  expect(new Unpacker().push(bytes)).toEqual([frame, frame]);
  const unpacker = new Unpacker();
  const single = Array.from(bytes, (byte) => unpacker.push(Uint8Array.of(byte))).flat();
  expect(single).toEqual([frame, frame]);
});

test("a frame that is too large is refused by its head, before it has come", () => {
  expect(() => new Unpacker().push(head(LIMITS.json + 1, 0))).toThrow(Refused);
  expect(() => new Unpacker().push(head(10, LIMITS.frame))).toThrow(Refused);
  expect(() => new Unpacker().push(head(0xffff_ffff, 0xffff_ffff))).toThrow(Refused);
});

test.for([
  ["no JSON", "[1, [}"],
  ["no lengths", "{}"],
  ["a part that is not there", "[1, [5]]"],
  ["a part of less than nothing", "[1, [-1]]"],
  ["a part of a fraction", "[1, [0.5]]"],
])("%s is refused", ([, text = ""]) => {
  const json = Buffer.from(text);
  expect(() => new Unpacker().push(Buffer.concat([head(json.length, 0), json]))).toThrow(Refused);
});

test("too much in all is refused", () => {
  const unpacker = new Unpacker();
  const large = pack({ json: null, parts: [new Uint8Array(2 ** 24)] });
  expect(() => {
    for (let sent = 0; sent <= LIMITS.total; sent += large.length) unpacker.push(large);
  }).toThrow(Refused);
});
