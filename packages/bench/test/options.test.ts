import { expect, test } from "vitest";
import { readOptions } from "../src/options.ts";

test("Without arguments: five rounds of everything.", () => {
  const options = readOptions([]);
  expect(options).toMatchObject({ rounds: 5, quick: false });
  expect(options).toHaveProperty("workloads.length", 5);
  expect(options).toHaveProperty("peers.length", 11);
});

test("Workloads and peers can be chosen, in any order.", () => {
  const args = ["--peer", "curl", "--peer", "ours", "--workload", "8x128m", "--quick"];
  expect(readOptions(args)).toMatchObject({ peers: ["ours", "curl"], workloads: ["8x128m"], rounds: 1 });
});

test.for([
  [["--rounds", "0"], "--rounds must be an integer of 1 or more, got 0"],
  [["--peer", "ftp"], "got ftp"],
  [["--workload", "large"], "got large"],
  [["--json", "/no/such/place.json"], "--json must be in a directory that exists"],
] as const)("%j is refused by name.", ([args, message]) => {
  expect(() => readOptions([...args])).toThrow(message);
});
