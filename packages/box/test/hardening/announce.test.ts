import { expect, test } from "vitest";
import { takeAnnouncePorts } from "@meanwhile/box/hardening";
import { leaveAnnouncePorts } from "../../src/hardening/announce.js";

test("the function that opens ports is handed over once", () => {
  const opened: number[] = [];
  leaveAnnouncePorts((ports) => void opened.push(...ports));
  const announce = takeAnnouncePorts();
  takeAnnouncePorts()([1]);
  announce([2]);
  expect(opened).toEqual([2]);
  expect(Object.getOwnPropertySymbols(globalThis)).not.toContain(Symbol.for("meanwhile.box.announce-ports"));
});
