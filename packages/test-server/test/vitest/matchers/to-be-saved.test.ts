import { join } from "node:path";
import { test } from "vitest";
import type { Server } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

const files = { a: {}, b: { size: 10 }, "folder/c": { size: 1 } };
const directory = "/tmp/somewhere";

function saved(server: Server, name: string): { url: string; path: string; bytes: number } {
  return {
    url: server.url(name),
    path: join(directory, name.split("/").at(-1) ?? ""),
    bytes: server.size(name),
  };
}

test("a result, and a list of results in order", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  expect(saved(server, "folder/c")).toBeSaved(server, directory, "folder/c");
  expect([saved(server, "b"), saved(server, "a")]).toBeSaved(server, directory, ["b", "a"]);
  expect([]).toBeSaved(server, directory, []);
  expect(await refusal(() => expect([saved(server, "a")]).not.toBeSaved(server, directory, ["a"]))).toBe(
    "The result tells of a.",
  );

  class Saved {
    url = server.url("b");
    path = join(directory, "b");
    bytes = 10;
  }
  expect(new Saved()).toBeSaved(server, directory, "b");
});

test("in any order, where that is another test's matter", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  const [a, b] = [saved(server, "a"), saved(server, "b")];
  expect([b, a]).toBeSaved(server, directory, ["a", "b"], "any");
  const says = (...results: unknown[]): Promise<string | undefined> =>
    refusal(() => expect(results).toBeSaved(server, directory, ["a", "b"], "any"));
  expect(await says(b, b)).toMatch(/^The result for a is not right: look at url and path and bytes\./);
  expect(await says(a, Promise.resolve(b))).toMatch(/^Result 2 is a Promise/);
});

test("what is wrong with a result", async () => {
  await using watched = await watchedServer(files);
  const { server, run } = watched;
  const [a, b] = [saved(server, "a"), saved(server, "b")];
  const says = (received: unknown, names: string | string[]): Promise<string | undefined> =>
    refusal(() => expect(received).toBeSaved(server, directory, names));

  expect(await says([a, Promise.resolve(b)], ["a", "b"]))
    .toBe(`Result 2 is a Promise, not a Saved: an await is missing.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes), Promise`);
  expect(await says(Promise.resolve(a), "a")).toMatch(
    /^Result 1 is a Promise, not a Saved: an await is missing\./,
  );
  expect(await says(undefined, "a")).toBe(`Your function returned nothing: a return is missing.
  expected  a (4096 bytes)
  got       undefined`);
  expect(await says(a, ["a", "b"])).toBe(`A list of 2 results was expected, one per URL.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes)`);
  expect(await says([a], ["a", "b"])).toBe(`1 of 2 results were returned.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes)`);
  expect(await says([], ["a", "b"])).toMatch(/got {7}an empty list$/);
  expect(await says([b, a], ["a", "b"]))
    .toBe(`The results stand in the order in which the downloads ended, not in the order of the URLs.
  expected  a (4096 bytes), b (10 bytes)
  got       b (10 bytes), a (4096 bytes)`);
  expect(await says([a, { ...b, bytes: 9, path: "b" }], ["a", "b"]))
    .toBe(`The result for b is not right: look at path and bytes.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes), b (9 bytes)`);
  expect(await says({ ...a, more: 1 }, "a")).toMatch(/^The result for a is not right: look at its fields\./);
  expect(await says(null, "a")).toMatch(/^The result for a is not right: look at url and path and bytes\./);

  run.calls.push({ text: "downloadAll(2 urls)", state: "fulfilled", left: 1, writing: undefined });
  expect(await says([], ["a", "b"])).toMatch(
    /^Your function returned while 1 download was still running: nobody waited for it\./,
  );
});

test("results in an order of their own are not said to stand in that of the ends", async () => {
  await using watched = await watchedServer({ a: {}, b: {}, c: {} });
  const { server } = watched;
  await download(server, "c", "a", "b");
  const says = async (...names: string[]): Promise<string | undefined> => {
    const results = names.map((name) => saved(server, name));
    const text = await refusal(() => expect(results).toBeSaved(server, directory, ["a", "b", "c"]));
    return text?.split("\n")[0];
  };
  expect(await says("c", "a", "b")).toBe(
    "The results stand in the order in which the downloads ended, not in the order of the URLs.",
  );
  server.serve({ missing: { status: 404 } });
  await download(server, "c", "missing", "a", "b");
  expect(await says("c", "a", "b")).toBe(
    "The results stand in the order in which the downloads ended, not in the order of the URLs.",
  );
  expect(await says("c", "b", "a")).toBe(
    "The results stand neither in the order of the URLs nor in that in which the downloads ended.",
  );
});
