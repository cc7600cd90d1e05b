// Exercise: 03
// Tries: to give references whose names make of an object a promise, a matcher or JSON.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

const members = {
  methods: ["then", "asymmetricMatch", "toJSON", "$$typeof"],
  getters: ["constructor", "__proto__", "length"],
  disposable: true,
};
const named = Object.entries(members).map(([name, value]) => [
  name,
  Array.isArray(value) ? ["array", value] : value,
]);

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  send({
    type: "settle",
    promise: 2,
    ok: true,
    value: ["reference", "instance", 999, members],
    holds: false,
  });
  send({
    type: "settle",
    promise: 2,
    ok: true,
    value: ["reference", "instance", 999, ["object", named]],
    holds: false,
  });
  return new Promise(() => undefined);
}
