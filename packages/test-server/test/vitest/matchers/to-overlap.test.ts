import { test } from "vitest";
import { inFlight } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, downloadTogether, watchedServer } from "../watched-server.ts";

const files = { a: {}, b: {}, c: {} };

test("toOverlap counts what was in flight at one moment", async () => {
  await using watched = await watchedServer(files);
  const { server, run } = watched;
  expect(await refusal(() => expect(server).toOverlap(1)))
    .toBe(`Nothing was asked for: no request reached the server.
  expected  1 download in flight together
  got       0`);

  run.origins.push({ path: "b", where: "exercises/03-gather/exercise.ts:9:1" });
  await download(server, "a", "b", "c");
  expect(await refusal(() => expect(server).toOverlap(3)))
    .toBe(`You awaited inside the loop: request 2 left only after response 1 had ended.
  expected  3 downloads in flight together
  got       1
a |==================----|
b                        |==================----|
c                                               |==================----|
  0                                                            360 units`);
  expect(run.meta.where).toBe("exercises/03-gather/exercise.ts:9:1");
  expect(await refusal(() => expect(server).not.toOverlap(1))).toBe("1 request was in flight.");
  expect(server).not.toOverlap(2);
});

test("toOverlap tells how many were started before the first wait", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  server.hold(inFlight(2));
  await downloadTogether(server, "a", "b");
  expect((await refusal(() => expect(server).toOverlap(3)))?.split("\n").slice(0, 3)).toEqual([
    "Only 2 of the files were asked for.",
    "  expected  3 downloads in flight together",
    "  got       2",
  ]);
  await download(server, "c");
  expect((await refusal(() => expect(server).toOverlap(3)))?.split("\n").slice(0, 3)).toEqual([
    "You started 2 downloads and waited: request 3 left only after an earlier response had ended.",
    "  expected  3 downloads in flight together",
    "  got       2",
  ]);
  expect(server).toOverlap(2);
});

test("toOverlap, of one file", async () => {
  await using watched = await watchedServer(files);
  await download(watched.server, "a");
  expect((await refusal(() => expect(watched.server).toOverlap(3)))?.split("\n")[0]).toBe(
    "Only 1 of the files was asked for.",
  );
});
