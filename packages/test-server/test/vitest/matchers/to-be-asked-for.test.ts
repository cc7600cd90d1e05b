import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

test("toBeAskedFor names the first request that is not as expected", async () => {
  await using watched = await watchedServer({ a: {}, b: {}, c: {}, missing: { status: 404 } });
  const { server } = watched;
  expect(server).toBeAskedFor([]);
  expect(await refusal(() => expect(server).not.toBeAskedFor([]))).toBe(
    "The server was asked for no request.",
  );
  const first = async (...names: string[]): Promise<string[] | undefined> =>
    (await refusal(() => expect(server).toBeAskedFor(names)))?.split("\n").slice(0, 3);

  await download(server, "a", "missing", "b");
  expect(server).toBeAskedFor(["a", "missing", "b"]);
  expect(await first("a", "missing", "b", "c")).toEqual([
    "c was never asked for.",
    "  expected  a, missing, b, c",
    "  got       a, missing, b",
  ]);
  expect(await first("a", "missing")).toEqual([
    "b was asked for although missing had failed before: after the first failure nothing new starts.",
    "  expected  a, missing",
    "  got       a, missing, b",
  ]);
  server.serve({ broken: { faults: [{ resetAfter: 100 }] } });
  await download(server, "broken").catch(() => undefined);
  await download(server, "c");
  expect((await first("a", "missing", "b", "broken"))?.[0]).toBe(
    "c was asked for although missing had failed before: after the first failure nothing new starts.",
  );
  expect((await first("a", "b", "missing"))?.[0]).toBe(
    "Request 2 asked for missing, and it was the turn of b.",
  );
  expect((await first())?.[0]).toBe("a was asked for, and nobody wanted it.");

  expect(server).toBeAskedFor(["missing", "c", "a", "b", "broken"], "in any order");
  const some = async (...names: string[]): Promise<string | undefined> =>
    (await refusal(() => expect(server).toBeAskedFor(names, "in any order")))?.split("\n")[0];
  expect(await some("c", "d", "missing", "a", "b", "broken")).toBe("d was never asked for.");
  expect(await some("missing", "a", "c", "broken")).toBe(
    "b was asked for although missing had failed before: after the first failure nothing new starts.",
  );
});
