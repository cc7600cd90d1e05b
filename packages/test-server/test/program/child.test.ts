import { existsSync } from "node:fs";
import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callAndKillIn } from "../../src/program/child.ts";
import { refusal } from "../vitest/refusal.ts";
import { watchedServer } from "../vitest/watched-server.ts";

const never = new Promise<never>(() => undefined);

test("a child is killed when it has done all that it can, and neither catch nor finally is run", async () => {
  await using scratch = await mkdtempDisposable(join(tmpdir(), "child-"));
  await using watched = await watchedServer({ a: { faults: [{ stallAfter: 1000 }] } });
  const { server } = watched;
  const file = join(scratch.path, "asks.ts");
  await writeFile(
    file,
    `import { writeFileSync } from "node:fs";
    export async function ask(url: string, directory: string): Promise<void> {
      try {
        for await (const piece of (await fetch(url)).body!) writeFileSync(directory + "/arrived", piece);
      } finally {
        writeFileSync(directory + "/tidied", "");
      }
    }`,
  );

  const stalled = server.trace.until(({ requests }) => requests[0]?.sent === 1000);
  await callAndKillIn(file, "ask", [server.url("a"), scratch.path], stalled, "at rest");

  expect(existsSync(join(scratch.path, "arrived"))).toBe(true);
  expect(existsSync(join(scratch.path, "tidied"))).toBe(false);
});

test("a call that ends first is left alone, and a file that Node cannot load is told of", async () => {
  await using scratch = await mkdtempDisposable(join(tmpdir(), "child-"));
  const file = join(scratch.path, "fails.ts");
  await writeFile(file, "export async function fail(): Promise<void> { throw new Error('no'); }");
  await callAndKillIn(file, "fail", [], never, "at rest");
  await callAndKillIn(file, "missing", [], never, "at once");
  await writeFile(file, "export enum No { Types }");
  expect(await refusal(() => callAndKillIn(file, "fail", [], never, "at once"))).toMatch(
    /^Node cannot load exercise.ts by itself: SyntaxError/,
  );
});
