import { expect, test } from "vitest";
import { Screen } from "../../src/watch/screen.ts";

/** What the footer and the help say. */
function written({ keys = true, solutions = true }): { footer: string; help: string } {
  const lines: string[] = [];
  const screen = new Screen(keys, solutions, (text) => lines.push(text));
  screen.waiting();
  screen.help();
  const [footer = "", help = ""] = lines;
  return { footer, help };
}

test("all keys, in short and in full", () => {
  const { footer, help } = written({});
  expect(footer).toContain("Waiting for a save.  r rerun  h hint  n next  l list  c compare  q quit  ? help");
  expect(help).toContain("\n   c   compare your answer");
});

test("without solutions nothing offers to compare", () => {
  const { footer, help } = written({ solutions: false });
  expect(footer).toContain("l list  q quit");
  expect(help).not.toContain("compare");
});

test("where keys are off, none is offered", () => {
  expect(written({ keys: false }).footer).not.toContain("quit");
});

test("between a saying and the footer stands an empty line; elsewhere it is there already", () => {
  const lines: string[] = [];
  const screen = new Screen(false, true, (text) => lines.push(text));
  screen.say("It is missing.");
  screen.waiting();
  screen.waiting();
  expect(lines).toEqual([" It is missing.", "\n Waiting for a save.", " Waiting for a save."]);
});

test("on a narrow terminal the footer breaks between keys", () => {
  const { columns } = process.stdout;
  process.stdout.columns = 60;
  try {
    const lines = written({}).footer.split("\n");
    expect(lines.map((line) => line.trim())).toEqual([
      "Waiting for a save.  r rerun  h hint  n next  l list",
      "c compare  q quit  ? help",
    ]);
  } finally {
    process.stdout.columns = columns;
  }
});
