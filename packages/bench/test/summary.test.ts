import { bestOf, ratioOf, rowsOf } from "../src/summary.ts";
import { expect, test } from "vitest";
import { resultsOf } from "./results-of.ts";

const WALLS = { ours: [3, 1, 2], curl: [2, 2, 2], aria2c: [4, 9, 5], floor: [1, 1, 1] };

test("A row has the medians of its rounds.", () => {
  const ours = rowsOf(resultsOf(WALLS), "1000x16k").find(({ peer }) => peer === "ours");
  expect(ours).toMatchObject({ wall: 2, cpu: 1, toBest: 1, toFloor: 2, wrong: [] });
});

test("The quickest stand first, then the floor, then the start of Node.", () => {
  const walls = { ...WALLS, "node -e 0": [0.1, 0.1, 0.1], floor: [0.5, 0.5, 0.5], curl: [1.5, 1.5, 1.5] };
  const peers = rowsOf(resultsOf(walls), "1000x16k").map(({ peer }) => peer);
  expect(peers).toEqual(["curl", "ours", "aria2c", "floor", "node -e 0"]);
});

test("The best is the quickest rival: neither ours nor the floor.", () => {
  expect(bestOf(resultsOf({ ...WALLS, ours: [1, 1, 1] }), "1000x16k")).toBe("curl");
});

test("A ratio is the median of the ratios within the rounds.", () => {
  const results = resultsOf({ ours: [1, 20, 3], curl: [2, 40, 3] });
  expect(ratioOf(results, "1000x16k", "ours", "curl")).toBe(0.5);
});

test("A ratio can leave out the start of Node.", () => {
  const results = resultsOf({ ours: [3, 3], curl: [2, 2], "node -e 0": [1, 1] });
  expect(ratioOf(results, "1000x16k", "ours", "curl", "node -e 0")).toBe(1);
});

test("A run that went wrong does not count and is told.", () => {
  const results = resultsOf(WALLS);
  const samples = results.samples.map((sample) =>
    sample.peer === "curl" && sample.round === 0 ? { ...sample, wall: 0.001, wrong: "exit code 22" } : sample,
  );
  const curl = rowsOf({ ...results, samples }, "1000x16k").find(({ peer }) => peer === "curl");
  expect(curl).toMatchObject({ wall: 2, wrong: ["exit code 22"] });
});

test("Without a rival or a floor there is no ratio.", () => {
  const [ours] = rowsOf(resultsOf({ ours: [1] }), "1000x16k");
  expect(ours).toMatchObject({ peer: "ours", toBest: Number.NaN, toFloor: Number.NaN });
});
