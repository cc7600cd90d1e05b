import { basename, join } from "node:path";
import { tmpdir } from "node:os";
import { isMainThread } from "node:worker_threads";
import { FOLDER_VARIABLE, GATES_VARIABLE } from "@meanwhile/seal/watch";
import { followServers } from "@meanwhile/test-server/quiet";
import { fileUnderTest, judge } from "@meanwhile/test-server/vitest/program";
import { afterAll, inject } from "vitest";
import { BoxedProgram } from "../bridge/boxed-program.ts";
import { emptyFolder, LIMITS, spawnConfined, takeOver } from "../isolation/index.ts";
import "./settings.ts";

const SOURCE = join(import.meta.dirname, "../shim/main.ts");

/** Bytes of memory: a worker for each of eight files is wrong in exercise 14, and should fail for that. */
const MANY_WORKERS = 3 * 2 ** 30;

const {
  level,
  found,
  main = SOURCE,
  seed,
  deadline = Infinity,
  shown = false,
  emptied = false,
  kept = false,
  gates,
  ...places
} = inject("box");
takeOver(found);
const data = places.capabilities.includes("threads") ? MANY_WORKERS : LIMITS.data;
/** A box that is kept warm waits for its test, and a command for what its test does: it is the test that is timed. */
const limits = { ...LIMITS, data, wall: 2 ** 31 - 1 };
if (seed !== undefined) process.env["SEED"] = String(seed);
if (gates !== undefined) process.env[GATES_VARIABLE] = gates;

// Root's boxes are users of their own: what a test writes, a box has to go on with, and the other way round.
if (isMainThread && process.getuid?.() === 0) process.umask(0);

/** Where programs write what nobody asked for: where they may. */
const environment = { TMPDIR: tmpdir() };
let ports: readonly number[] = [];
const stopFollowing = followServers((all) => (ports = all));

const program = new BoxedProgram(
  {
    kind: JSON.stringify([level, main, places]),
    openBox: () =>
      spawnConfined(level, main, [], {
        ...places,
        ports: [],
        announced: true,
        environment,
        limits,
      }),
    runCommand: (args) =>
      // As for a person: in a folder where something may be written.
      spawnConfined(level, fileUnderTest(), args, {
        ...places,
        ports,
        environment,
        limits,
        directory: tmpdir(),
      }),
    clear: () => {
      // One that all tests of a file share, and no box is given anything by it.
      const shared = basename(process.env[FOLDER_VARIABLE] ?? "");
      if (emptied) for (const folder of places.writable) emptyFolder(folder, [shared]);
    },
  },
  fileUnderTest,
  { deadline, shown },
);
judge(program);
afterAll(async () => {
  stopFollowing();
  if (!kept) await program.close();
});
