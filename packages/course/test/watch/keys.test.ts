import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Keys, type KeySource } from "../../src/watch/keys.ts";

/** Standard input that notes its mode. */
class MadeInput extends PassThrough {
  isTTY: boolean;
  readonly modes: boolean[] = [];

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  setRawMode(raw: boolean): ReturnType<KeySource["setRawMode"]> {
    this.modes.push(raw);
    return process.stdin;
  }
}

test("single keys, and Ctrl-C among them", () => {
  const input = new MadeInput(true);
  const pressed: string[] = [];
  using _keys = Keys.listen(input, (key) => pressed.push(key));
  input.emit("keypress", "r", { name: "r", ctrl: false });
  input.emit("keypress", "?", { sequence: "?" });
  input.emit("keypress", "\u0003", { name: "c", ctrl: true });
  input.emit("keypress", undefined, { name: "f5", ctrl: false });
  expect(pressed).toEqual(["r", "?", "ctrl-c", ""]);
});

test("the terminal is as it was afterwards, and nothing is heard any more", () => {
  const input = new MadeInput(true);
  const before = process.listenerCount("exit");
  const keys = Keys.listen(input, () => expect.unreachable());
  expect(process.listenerCount("exit")).toBe(before + 1);
  keys?.[Symbol.dispose]();
  input.emit("keypress", "r", { name: "r", ctrl: false });
  expect(input.modes).toEqual([true, false]);
  expect(process.listenerCount("exit")).toBe(before);
  expect(input.isPaused()).toBe(true);
});

test("without a terminal it is left alone", () => {
  const input = new MadeInput(false);
  expect(Keys.listen(input, () => expect.unreachable())).toBeUndefined();
  expect(input.modes).toEqual([]);
});
