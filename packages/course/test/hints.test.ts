import { expect, test } from "vitest";
import { readHints } from "../src/hints.ts";

test("a heading for each task, a numbered item for each level; other headings are none", () => {
  const markdown = [
    "# Hints for 03\n\nRead one.\n",
    "## Task 1: start all\n\n1. **Look.** Where?\n   There.\n2. The tool.\n",
    "## Before you go on\n\n1. Rest.\n",
    "## Task 2: in order\n\n1. Look again.\n",
  ].join("\n");
  expect(readHints(markdown)).toEqual([
    { task: 1, goal: "start all", levels: ["**Look.** Where?\n   There.", "The tool."] },
    { task: 2, goal: "in order", levels: ["Look again."] },
  ]);
});

test("a text without tasks has no hints", () => {
  expect(readHints("# Hints\n\n1. Look.\n")).toEqual([]);
});
