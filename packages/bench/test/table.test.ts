import { expect, test } from "vitest";
import { resultsOf } from "./results-of.ts";
import { tables } from "../src/table.ts";

test("A table marks ours, has a dash where there is no number, and the goals below.", () => {
  const results = resultsOf({ ours: [3], curl: [2], aria2c: [4], floor: [1], "node -e 0": [1] });
  expect(tables(results).split("\n").slice(2)).toEqual([
    "1,000 x 16 KiB, medians of 3 rounds",
    "                   wall s    to best   to floor      CPU s   peak MiB",
    "  curl              2.000       1.00       2.00      1.000         50",
    "> ours              3.000       1.50       3.00      1.500         50",
    "  aria2c            4.000       2.00       4.00      2.000         50",
    "  floor             1.000       0.50       1.00      0.500         50",
    "  node -e 0         1.000          -          -      0.500         50",
    "  goals of exercise 31",
    "    pass  ahead of aria2c                           0.75  (below 1)",
    "    pass  near curl                                 1.50  (below 2)",
    "    pass  near curl, without the start of Node      1.00  (below 1.3)",
    "    pass  memory in any run                       50 MiB  (below 100)",
    "",
  ]);
});

test("A peer that is missing is a line that says how to get it.", () => {
  const skipped = "wget is not here: apt-get install wget";
  const { peers } = resultsOf({});
  const results = resultsOf(
    { ours: [1] },
    { peers: [...peers, { name: "wget", role: "rival", version: "", skipped }] },
  );
  expect(tables(results)).toContain(`  wget skipped: ${skipped}`);
});

test("A workload that cannot be served is a line instead of a table.", () => {
  const { workloads } = resultsOf({});
  const results = resultsOf({}, { workloads: workloads.map((one) => ({ ...one, skipped: "no latency" })) });
  expect(tables(results)).toContain("1,000 x 16 KiB, medians of 3 rounds\nskipped: no latency\n");
});

test("A run that does not count is told below its row.", () => {
  const results = resultsOf({ curl: [2] });
  const samples = results.samples.map((sample) => ({ ...sample, wrong: "saved 3 files" }));
  expect(tables({ ...results, samples })).toContain("! 1 run does not count: saved 3 files");
});

test("No line is wider than 80 columns.", () => {
  const long = "word ".repeat(60);
  const { peers, workloads } = resultsOf({});
  const results = resultsOf(
    { ours: [123.456], curl: [1.2] },
    {
      machine: [long],
      peers: [...peers, { name: "wget", role: "rival", version: "", skipped: long }],
      workloads: [...workloads, ...workloads.map((one) => ({ ...one, name: "other", skipped: long }))],
    },
  );
  const widest = Math.max(
    ...tables(results)
      .split("\n")
      .map((line) => line.length),
  );
  expect(widest).toBeLessThanOrEqual(80);
});
