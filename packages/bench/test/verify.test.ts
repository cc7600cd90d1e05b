import { contentOf, faultOf } from "../src/verify.ts";
import { expect, test } from "vitest";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

const WORKLOAD = { name: "two", title: "", files: 2, bytes: 10, latencyMs: 0 };

test("Right number and size: no fault.", () => {
  expect(faultOf({ files: 2, bytes: 20 }, WORKLOAD)).toBeUndefined();
});

test("A file too few or a byte too many is a fault, with the numbers.", () => {
  expect(faultOf({ files: 1, bytes: 20 }, WORKLOAD)).toBe("saved 1 files with 20 bytes instead of 2 with 20");
  expect(faultOf({ files: 2, bytes: 21 }, WORKLOAD)).toBe("saved 2 files with 21 bytes instead of 2 with 20");
});

test("What is in a directory is counted.", async () => {
  const directory = await mkdtemp(join(tmpdir(), "bench-verify-"));
  try {
    await writeFile(join(directory, "one"), "12345");
    await writeFile(join(directory, "two"), "123");
    expect(await contentOf(directory)).toEqual({ files: 2, bytes: 8 });
  } finally {
    await rm(directory, { recursive: true });
  }
});
