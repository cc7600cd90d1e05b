import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Changes, runHostile, twoFolders } from "./hostile-box.ts";

const MIB = 1024 * 1024;

async function fill(args: readonly (string | number)[], changes: Changes) {
  const { own } = twoFolders();
  const [how = "", ...rest] = args;
  return {
    own,
    ...(await runHostile("disk-filler.js", [how, own, ...rest], { writable: [own], ...changes })),
  };
}

test("a file has an end", async () => {
  const { open, text, own } = await fill(["files", 1, 2 * MIB], { limits: { file: MIB } });
  expect(open).toEqual([]);
  expect(text).toContain("EFBIG");
  expect(statSync(join(own, "1")).size).toBeLessThanOrEqual(MIB);
  const free: Changes = { limits: { file: MIB }, without: ["limits"] };
  expect((await fill(["files", 1, 2 * MIB], free)).open).toEqual(["disk"]);
});

test.for([
  { what: "many bytes", args: ["files", 4, MIB, "stay"], limits: { disk: 2 * MIB } },
  { what: "many files", args: ["files", 40, 0, "stay"], limits: { entries: 20 } },
  { what: "files too deep to be named", args: ["deep", 2, MIB, "stay"], limits: { disk: 3 * MIB } },
  { what: "files without a name", args: ["nameless", 4, MIB, "stay"], limits: { disk: 2 * MIB } },
])("a watchdog notices $what", async ({ args, limits }) => {
  expect((await fill(args, { limits })).fault).toMatchObject({ kind: "disk" });
  const unwatched = await fill(args.slice(0, -1), { limits, without: ["watchdog"] });
  expect(unwatched).toMatchObject({ open: ["disk"], fault: { kind: "exit", code: 0 } });
});

test("what is left counts, however soon a program ends", async () => {
  const quick = await fill(["files", 40, 0], { limits: { entries: 20 } });
  expect(quick.fault).toMatchObject({ kind: "disk" });
});
