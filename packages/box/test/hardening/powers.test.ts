import { expect, test } from "vitest";
import { takePowers } from "@meanwhile/box/hardening";
import { leavePowers } from "../../src/hardening/powers.js";

test("what is closed to everybody else is handed over once", () => {
  const opened: number[] = [];
  const flags: string[] = [];
  leavePowers({
    announcePorts: (ports) => void opened.push(...ports),
    setFlags: (text) => void flags.push(text),
  });
  const powers = takePowers();
  takePowers().announcePorts([1]);
  takePowers().setFlags("--expose-gc");
  powers.announcePorts([2]);
  powers.setFlags("--liftoff-only");
  expect({ opened, flags }).toEqual({ opened: [2], flags: ["--liftoff-only"] });
  expect(Object.getOwnPropertySymbols(globalThis)).not.toContain(Symbol.for("meanwhile.box.powers"));
});
