import { test } from "vitest";
import { inFlight } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { downloadTogether, watchedServer } from "../watched-server.ts";

test("toStayWithin", async () => {
  await using watched = await watchedServer({ a: {}, b: {}, c: {} });
  const { server } = watched;
  server.hold(inFlight(3));
  await downloadTogether(server, "a", "b", "c");
  expect(server).toStayWithin(3);
  expect(await refusal(() => expect(server).not.toStayWithin(3))).toBe("At most 3 requests were in flight.");
  expect(await refusal(() => expect(server).toStayWithin(2)))
    .toBe(`Your code had 3 downloads in flight; the limit is 2: one too many.
  expected  at most 2 in flight
  got       3
a |========================================================------------|
b |========================================================------------|
c |========================================================------------|
  0                                                            120 units`);
});
