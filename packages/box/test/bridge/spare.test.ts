import { join } from "node:path";
import { expect, test } from "vitest";
import { spare } from "../../src/bridge/spare.ts";
import { openBox } from "./open-box.ts";

const SHIM = join(import.meta.dirname, "../../src/shim/main.ts");

test("the box that was kept is taken once", () => {
  const box = openBox(SHIM);
  spare.keep(box, "one");
  expect(spare.take("one")).toBe(box);
  expect(spare.take("one")).toBeUndefined();
});

test("for another kind of box it is of no use, and ends", async () => {
  const box = openBox(SHIM);
  spare.keep(box, "one");
  expect(spare.take("another")).toBeUndefined();
  await box.confined.fault;
  expect(box.confined.process.signalCode).toBe("SIGKILL");
});

test("one that has ended meanwhile is nobody's", async () => {
  const box = openBox(SHIM);
  spare.keep(box, "one");
  await box.confined.kill();
  expect(spare.take("one")).toBeUndefined();
});

test("one that is not needed any more is ended", async () => {
  const box = openBox(SHIM);
  spare.keep(box, "one");
  await spare.end();
  expect(box.confined.process.signalCode).toBe("SIGKILL");
});
