import { test } from "vitest";
import { inFlight, oneByOne } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

test("toOpenItsGates says what a gate that waited in vain means", async () => {
  await using watched = await watchedServer({ a: {}, b: {} });
  const { server } = watched;
  server.hold(oneByOne());
  await download(server, "a");
  expect(server).toOpenItsGates("Unused.");
  expect(await refusal(() => expect(server).not.toOpenItsGates("Unused."))).toBe(
    "Every gate got what it waited for.",
  );

  server.hold(inFlight(2));
  await download(server, "b");
  expect(
    (await refusal(() => expect(server).toOpenItsGates("You asked for one at a time.")))
      ?.split("\n")
      .slice(0, 3),
  ).toEqual([
    "You asked for one at a time.",
    "  expected  2 requests in flight",
    "  got       nothing more, with 1 held",
  ]);
});
