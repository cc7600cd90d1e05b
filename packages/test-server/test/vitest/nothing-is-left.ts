import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { activity } from "../../src/quiet/index.ts";
import { afterAll, expect, test } from "vitest";

// One for each file, because other files run at the same time.
export const temporary = mkdtempSync(join(tmpdir(), "scenarios-"));
for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = temporary;
afterAll(() => rmSync(temporary, { recursive: true }));

const before = hooks();

/** To be put behind a scenario: whether the fixture has put everything back. */
export function nothingIsLeft(after: string): void {
  test(`nothing is left after: ${after}`, async () => {
    // Whatever is still to come comes before all is quiet.
    await activity.quiet();
    const active = process
      .getActiveResourcesInfo()
      .filter((kind) => /TCP|FSReq|Process|Immediate|Timeout/.test(kind));
    // vitest's own, for the time limit of this test.
    if (active.includes("Timeout")) active.splice(active.indexOf("Timeout"), 1);
    const files = readdirSync(temporary).filter((name) => name.startsWith("meanwhile-"));
    const now = hooks();
    const changed = Object.keys(now).filter(
      (key) => !isDeepStrictEqual(Reflect.get(now, key), Reflect.get(before, key)),
    );
    expect(JSON.stringify({ files, active, changed })).toBe(
      JSON.stringify({ files: [], active: [], changed: [] }),
    );
  });
}

/** What the fixture puts in place while a test runs. */
function hooks(): object {
  return {
    unhandledRejection: process.listeners("unhandledRejection"),
    uncaughtException: process.listeners("uncaughtException"),
    connect: Reflect.get(Socket.prototype, "connect"),
  };
}
