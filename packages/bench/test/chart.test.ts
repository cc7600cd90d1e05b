import { expect, test } from "vitest";
import { chart } from "../src/chart.ts";
import { resultsOf } from "./results-of.ts";

test("A chart has a bar for each that took part but the start of Node, and tells them in words.", () => {
  const svg = chart(resultsOf({ ours: [3], curl: [2], floor: [1], "node -e 0": [1] }));
  expect(svg.match(/<rect class="(?:ours|rival|floor)"/g)).toEqual([
    `<rect class="rival"`,
    `<rect class="ours"`,
    `<rect class="floor"`,
  ]);
  expect(svg).toContain("curl: 2.00 s, 50 MiB; ours: 3.00 s, 50 MiB; floor: 1.00 s, 50 MiB.");
});

test("A very slow one is cut short, with a gap in its bar.", () => {
  expect(chart(resultsOf({ ours: [1], curl: [30] }))).toContain(`class="gap" d=`);
  expect(chart(resultsOf({ ours: [1], curl: [3] }))).not.toContain(`class="gap" d=`);
});

test("A workload without a run is left out.", () => {
  expect(chart(resultsOf({}))).not.toContain("1,000");
});
