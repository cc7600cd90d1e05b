import type { Sample } from "../src/results.ts";
import { expect, test } from "vitest";
import { secondsLeft } from "../src/time-left.ts";
import { turnsOf } from "../src/rounds.ts";

const SMALL = { name: "small", title: "", files: 1, bytes: 1, latencyMs: 0 };

test("In each round everyone runs once per workload, each time another one first.", () => {
  const turns = turnsOf(2, ["small", "large"], ["a", "b", "c"]);
  expect(turns.map(({ round, job, runner }) => [round, job, runner].join(" "))).toEqual(
    [
      ["0 small a", "0 small b", "0 small c", "0 large b", "0 large c", "0 large a"],
      ["1 small c", "1 small a", "1 small b", "1 large a", "1 large b", "1 large c"],
    ].flat(),
  );
});

test("The time left is what the same took before, or the mean of all.", () => {
  const turns = ["a", "b", "c"].map((name) => ({ round: 1, job: { workload: SMALL }, runner: { name } }));
  expect(secondsLeft(turns, [sample("a", 1), sample("b", 5)])).toBe(1 + 5 + 3);
});

function sample(peer: string, wall: number): Sample {
  return { workload: "small", peer, round: 0, wall, cpu: 0, peak: 0 };
}
