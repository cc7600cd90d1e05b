import { mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import type { FileSpec, Server } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal, sentenceOf } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

interface Place {
  server: Server;
  directory: string;
  ask: (headers?: Record<string, string>) => Promise<void>;
  write: (name: string, ...content: Uint8Array[]) => Promise<void>;
}

/** Runs with a server of one file, `a`, and an empty directory. */
async function at(file: FileSpec, work: (place: Place) => Promise<void>): Promise<void> {
  await using watched = await watchedServer({ a: file });
  await using scratch = await mkdtempDisposable(join(tmpdir(), "resume-"));
  const { server } = watched;
  const directory = scratch.path;
  await work({
    server,
    directory,
    ask: async (headers = {}) => void (await (await fetch(server.url("a"), { headers })).bytes()),
    write: (name, ...content) => writeFile(join(directory, name), Buffer.concat(content)),
  });
}

test("toGoOn wants the rest to be asked for, and sent", () =>
  at({ size: 1000 }, async ({ server, ask }) => {
    const says = (): Promise<string | undefined> => sentenceOf(() => expect(server).toGoOn("a"));
    await ask();
    expect(await says()).toBe("a was not asked for again.");
    await ask();
    expect(await says()).toBe("You started over: all of a was asked for again.");
    expect(await sentenceOf(() => expect(server).toGoOn("a", "Nobody went on."))).toBe("Nobody went on.");
    await ask({ range: "bytes=0-" });
    expect(await says()).toBe("You started over: all of a was asked for again.");
    await ask({ range: "bytes=400-", "if-range": "no tag" });
    expect((await refusal(() => expect(server).toGoOn("a")))?.split("\n").slice(0, 3)).toEqual([
      "You asked for the rest and were sent the whole file: If-Range is not the ETag that the server had sent.",
      "  expected  Range: bytes=1000-, or as many bytes as were kept",
      "  got       Range: bytes=400-, If-Range: no tag; answer 200",
    ]);
    await ask({ range: "bytes=400-" });
    expect(server).toGoOn("a");
    expect(await sentenceOf(() => expect(server).not.toGoOn("a"))).toBe("The rest of a was asked for.");
  }));

test("toStartOver wants no Range", () =>
  at({}, async ({ server, ask }) => {
    await ask({ range: "bytes=1-" });
    await ask();
    expect(server).toStartOver("a", "Unused.");
    expect(await sentenceOf(() => expect(server).not.toStartOver("a", "Unused."))).toBe(
      "All of a was asked for again.",
    );
    await ask({ range: "bytes=400-" });
    expect(await sentenceOf(() => expect(server).toStartOver("a", "Why the rest?"))).toBe("Why the rest?");
  }));

test("toHoldWhole tells what a file was put together from", () =>
  at({ size: 1000 }, async ({ server, directory, ask, write }) => {
    const older = server.bytes("a");
    server.change("a");
    const now = server.bytes("a");
    const says = (): Promise<string | undefined> =>
      sentenceOf(() => expect(directory).toHoldWhole(server, "a", older));
    expect(await says()).toBe("There is no file a in the directory.");
    await write("a", now);
    await expect(directory).toHoldWhole(server, "a", older);
    await write("a.part");
    expect(await says()).toBe("a is whole, and something else was left beside it.");
    await rm(join(directory, "a.part"));

    await write("a", now.subarray(0, 500));
    expect(await refusal(() => expect(directory).toHoldWhole(server, "a", older))).toBe(`a is cut short.
  expected  1,000 bytes of the file as it is now
  got       500 bytes: the first 500 of the file, then nothing`);
    await write("a", now, now);
    expect(await says()).toBe("a is longer than the file.");
    await write("a", now.subarray(0, 500), Buffer.alloc(500));
    expect(await says()).toBe("a has the right length and the wrong bytes.");

    await ask({ range: "bytes=500-" });
    await write("a", older.subarray(0, 500), now.subarray(500));
    expect(await says()).toBe(
      "a is spliced from two versions: you asked for the rest, and did not ask whether it is still the same file.",
    );
    await ask();
    expect(await says()).toBe(
      "a is spliced from two versions: the server sent all of the new one (200), and you kept your part of the old one.",
    );
    await write("a", older.subarray(0, 500), now);
    expect(await says()).toBe("a holds a part of the old version, and all of the new one after it.");
    await write("a", now.subarray(0, 500), now);
    expect(await says()).toBe(
      "a is too long: the server sent the whole file (200), and you appended it to your part.",
    );
  }));

test("toHoldAtMostAPart leaves the final name to what is whole", () =>
  at({ size: 1000 }, async ({ server, directory, write }) => {
    const before = Buffer.from("before");
    const says = (old?: Uint8Array): Promise<string | undefined> =>
      sentenceOf(() => expect(directory).toHoldAtMostAPart(server, "a", old));
    await expect(directory).toHoldAtMostAPart(server, "a");
    expect(await says(before)).toBe("The a that stood there is gone, and the new one is not whole yet.");
    await write("a", before);
    await write("a.1.part", before);
    await expect(directory).toHoldAtMostAPart(server, "a", before);
    expect(await says()).toBe("a stands under its final name, and it is not whole.");
    await write("a", server.bytes("a").subarray(0, 500));
    expect(await says(before)).toBe("The a that stood there was overwritten before the new one was whole.");
    await write("a", server.bytes("a"));
    await expect(directory).toHoldAtMostAPart(server, "a", before);
    await write("a.2.part", before);
    expect(await says()).toBe("A failure may leave one part of the file, not several.");
    await write("a.tag");
    expect(await says()).toBe("A failure may leave one file, and its name ends in .part.");
  }));
