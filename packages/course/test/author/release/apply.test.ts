import { mkdir, mkdtempDisposable, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carryOut, fill } from "../../../src/author/release/apply.ts";
import { deliver, MANIFEST, readDelivered } from "../../../src/author/release/delivered.ts";
import type { Plan } from "../../../src/author/release/plan.ts";

function files(texts: Record<string, string>): Map<string, Buffer> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

function plan(write: Record<string, string>, remove: string[] = []): Plan {
  const told = { added: [], changed: [], removed: [], beside: [], kept: [] };
  return { write: files(write), remove, told, delivered: deliver(files({ a: "1" })) };
}

async function scratch(): Promise<{ path: string } & AsyncDisposable> {
  return mkdtempDisposable(join(tmpdir(), "an edition "));
}

test("fills a new folder; programs can be run", async () => {
  await using parent = await scratch();
  const folder = join(parent.path, "new/students");
  fill(folder, files({ "a/b.txt": "1", "run.js": "#!/usr/bin/env node\n" }));
  expect((await readdir(folder)).toSorted()).toEqual(["a", "run.js"]);
  expect(await readFile(join(folder, "a/b.txt"), "utf8")).toBe("1");
  const asProgram = process.platform === "win32" ? 0o666 : 0o755;
  expect((await stat(join(folder, "run.js"))).mode % 0o1000).toBe(asProgram);
});

test("nothing is left in it when it cannot be filled", async () => {
  await using parent = await scratch();
  // A folder and a file of one name.
  const impossible = files({ a: "1", "a/b": "1" });
  expect(() => fill(join(parent.path, "new"), impossible)).toThrow(
    /^nothing was written, because something in /,
  );
  expect(await readdir(parent.path)).toEqual([]);
  expect(() => fill(parent.path, impossible)).toThrow(/^nothing was written, /);
  expect(await readdir(parent.path)).toEqual([]);
});

test("carries a plan out; empty folders go, with what pnpm put there", async () => {
  await using edition = await scratch();
  fill(
    edition.path,
    files({ ".edition/x": "", "e/old/a.ts": "1", "e/kept/a.ts": "1", "e/kept/mine.ts": "mine" }),
  );
  await mkdir(join(edition.path, "e/old/node_modules"));
  carryOut(edition.path, plan({ "e/new/a.ts": "2" }, ["e/old/a.ts", "e/kept/a.ts"]));
  expect((await readdir(join(edition.path, "e"))).toSorted()).toEqual(["kept", "new"]);
  expect(await readdir(join(edition.path, "e/kept"))).toEqual(["mine.ts"]);
  expect(readDelivered(edition.path).files).toEqual(deliver(files({ a: "1" })).files);
  expect((await readdir(edition.path)).toSorted()).toEqual([".edition", "e"]);
});

test("what cannot be written stops it before the first file is replaced", async () => {
  await using edition = await scratch();
  fill(edition.path, files({ ".edition/x": "", "a.txt": "1" }));
  expect(() => carryOut(edition.path, plan({ "a.txt": "2", b: "1", "b/c": "1" }))).toThrow(
    /^the update is not complete; what students wrote is whole, because something in /,
  );
  expect(await readFile(join(edition.path, "a.txt"), "utf8")).toBe("1");
  expect((await readdir(edition.path)).toSorted()).toEqual([".edition", "a.txt"]);
});

test("a manifest that is missing or damaged: a sentence", async () => {
  await using edition = await scratch();
  expect(() => readDelivered(edition.path)).toThrow(`is no student edition: it has no ${MANIFEST}.`);
  fill(edition.path, files({ [MANIFEST]: "{" }));
  expect(() => readDelivered(edition.path)).toThrow(
    /manifest\.json is damaged, so nobody knows what was changed/,
  );
});
