import { expect, test } from "vitest";
import { runHostile } from "./hostile-box.ts";

/** Measured on Node 26.10: what its permission model does not cover. */
const LEFT_OPEN = ["flags of V8", "priority", "mask", "report"];

test("nothing that loosens the walls can be called", async () => {
  const { open } = await runHostile("functions.js", []);
  expect(open).toEqual([]);
});

test("the permission model alone leaves some of it open", async () => {
  const { open } = await runHostile("functions.js", [], { only: ["permission"] });
  expect(open).toEqual(expect.arrayContaining(LEFT_OPEN));
});

test("the preload alone leaves open what only Node itself can close", async () => {
  const { open } = await runHostile("functions.js", [], { only: ["hardening"] });
  expect(open).toEqual(["debugger", "debugger within", "sqlite", "foreign functions"]);
});
