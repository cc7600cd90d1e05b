import { expect, test } from "vitest";
import { Missing } from "../src/missing.ts";
import type { Peer } from "../src/peer.ts";
import { commandNamed } from "../src/tools.ts";
import { findEntrants } from "../src/entrants.ts";

const HERE: Peer = {
  name: "here",
  role: "rival",
  find: async () => ({ version: "1.2", command: () => ["here"] }),
};

test("Who is missing is skipped with the reason; the others take part.", async () => {
  const gone = failing(new Missing("not here: apt-get install it"));
  const { entrants, runners } = await findEntrants([gone, HERE], "/nowhere");
  expect(entrants).toEqual([
    { name: "gone", role: "rival", version: "", skipped: "not here: apt-get install it" },
    { name: "here", role: "rival", version: "1.2" },
  ]);
  expect(runners.map(({ name }) => name)).toEqual(["here"]);
});

test("Any other failure is not taken for a missing tool.", async () => {
  await expect(findEntrants([failing(new Error("a bug"))], "/nowhere")).rejects.toThrow("a bug");
});

test("A command that is not here is missing by its package.", async () => {
  await expect(commandNamed("no-such-command", "some-package")).rejects.toThrow(
    new Missing("no-such-command is not here: apt-get install some-package"),
  );
});

function failing(error: Error): Peer {
  const find = async (): Promise<never> => {
    throw error;
  };
  return { name: "gone", role: "rival", find };
}
