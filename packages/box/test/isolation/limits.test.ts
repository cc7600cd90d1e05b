import { expect, test } from "vitest";
import { type Changes, runHostile } from "./hostile-box.ts";

const MIB = 1024 * 1024;

test("a heap has an end", async () => {
  const { open, fault } = await runHostile("heap-bomb.js", [400]);
  expect({ open, fault }).toMatchObject({ open: [], fault: { kind: "memory" } });
  const roomy = { limits: { data: 4096 * MIB } };
  expect((await runHostile("heap-bomb.js", [400], roomy)).open).toEqual(["400 MiB"]);
});

test("so has memory outside the heap", async () => {
  const changes: Changes = { limits: { data: 800 * MIB }, without: ["watchdog"] };
  expect((await runHostile("buffer-bomb.js", [600], changes)).open).toEqual([]);
  const free: Changes = { ...changes, without: ["watchdog", "limits"] };
  expect((await runHostile("buffer-bomb.js", [600], free)).open).toEqual(["600 MiB"]);
});

test("a watchdog notices memory where the kernel does not", async () => {
  const changes: Changes = { limits: { data: 256 * MIB }, without: ["limits"] };
  const { fault } = await runHostile("buffer-bomb.js", [400, "stay"], changes);
  expect(fault).toEqual({ kind: "memory", message: "used more memory than it may" });
});

test("descriptors have an end", async () => {
  const changes: Changes = { limits: { descriptors: 100 } };
  expect((await runHostile("descriptor-leak.js", [200], changes)).open).toEqual([]);
  const free: Changes = { ...changes, without: ["limits"] };
  expect((await runHostile("descriptor-leak.js", [200], free)).open).toEqual(["descriptors"]);
});

test("so has processor time", async () => {
  const limits = { cpu: 1 };
  expect((await runHostile("busy.js", [], { limits })).fault).toMatchObject({ kind: "cpu" });
  const unwatched = await runHostile("busy.js", [], { limits, without: ["watchdog"] });
  expect(["cpu", "signal"]).toContain(unwatched.fault?.kind);
});

test("where nothing else ends it, the clock does", async () => {
  const changes: Changes = { limits: { cpu: 1, wall: 3000 }, without: ["watchdog", "limits"] };
  expect((await runHostile("busy.js", [], changes)).fault).toMatchObject({ kind: "wall" });
});
