import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doings } from "@meanwhile/test-server/program";
import { openSession } from "@meanwhile/download";
import { expect, onTestFinished, test } from "vitest";
import { prepare } from "../../src/runtime/prepare.ts";
import { openBox } from "../bridge/open-box.ts";

/** Imports what an exercise may import, and nothing of this repository. */
const EXERCISE = `
import { get, HttpError, type Session } from "@meanwhile/download";
import { seal } from "@meanwhile/seal";

export async function attempt(session: Session): Promise<string> {
  await session.close();
  return get("http://127.0.0.1:1", { session }).then(String, (error: Error & { code: string }) => error.code);
}
export const names: string[] = [HttpError.name, typeof seal];
export const loaded: string[] = process.moduleLoadList.filter((name) => /amaro|http2|tls|undici/.test(name));
`;

test("code under test shares its modules with what runs it, from files that nobody writes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "runtime-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await prepare(join(folder, "runtime"));
  const runtime = await prepare(join(folder, "runtime"));
  const exercise = join(folder, "exercises/03-gather");
  mkdirSync(exercise, { recursive: true });
  symlinkSync(runtime.modules, join(exercise, "node_modules"));
  writeFileSync(join(exercise, "package.json"), `{ "type": "module" }`);
  writeFileSync(join(exercise, "exercise.ts"), EXERCISE);

  const box = openBox(runtime.main);
  const doings: Doings = { meta: {}, origins: [], rejected: [], uncaught: [] };
  const exported = await box.load(join(exercise, "exercise.ts"), {}, doings);
  expect(exported.get("names")).toEqual(["HttpError", "function"]);
  // Nothing there has types any more, and what a box does not need it does not wait for.
  expect(exported.get("loaded")).toEqual([]);
  const attempt = exported.get("attempt") as (session: object) => Promise<string>;
  // A session of the program's, as what the test has opened: the learner's `get` knows it.
  expect(await attempt(openSession())).toBe("SESSION_CLOSED");

  const entries = readdirSync(runtime.folder, { recursive: true, withFileTypes: true });
  const writable = entries.filter(
    ({ parentPath, name }) => (statSync(join(parentPath, name)).mode & 0o022) !== 0,
  );
  expect(writable).toEqual([]);
});
