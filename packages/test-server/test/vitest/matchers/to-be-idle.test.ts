import { test } from "vitest";
import { byHand } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { downloadTogether, watchedServer } from "../watched-server.ts";

test("toBeIdle counts what still runs", async () => {
  await using watched = await watchedServer({ a: {}, b: {} });
  const { server } = watched;
  expect(server).toBeIdle();
  expect(await refusal(() => expect(server).not.toBeIdle())).toBe("No request was in flight.");

  const gate = server.hold(byHand());
  const downloads = downloadTogether(server, "a", "b");
  await server.trace.until(({ inFlight: open }) => open.length === 2);
  expect((await refusal(() => expect(server).toBeIdle()))?.split("\n").slice(0, 3)).toEqual([
    "Your function rejected while other downloads were still running: nobody waited for them.",
    "  expected  no request in flight",
    "  got       a, b",
  ]);
  gate.open();
  await downloads;
});
