import { expect, test } from "vitest";
import { makePlaces, roomFor } from "../src/places.ts";
import { existsSync } from "node:fs";

const MIB = 2 ** 20;

test("There must be room for all that is served and for the most that one run saves.", () => {
  const workload = { name: "", title: "", latencyMs: 0 };
  const room = roomFor([
    { ...workload, files: 8, bytes: 128 * MIB },
    { ...workload, files: 200, bytes: MIB },
  ]);
  expect(room / MIB).toBe(1024 + 200 + 1024 + 64);
});

test("The directories are gone afterwards.", async () => {
  const places = await makePlaces([]);
  expect([places.data, places.workshop].map((path) => existsSync(path))).toEqual([true, true]);
  await places[Symbol.asyncDispose]();
  expect([places.data, places.workshop].map((path) => existsSync(path))).toEqual([false, false]);
});
