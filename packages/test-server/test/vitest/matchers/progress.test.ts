import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { request } from "undici";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

const files = { a: { size: 3000 }, empty: { size: 0 } };

test("toBeProgress: what is wrong with the events of a file", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  const event = (
    name: string,
    received: number,
    done = false,
    total: number | undefined = server.size(name),
  ) => ({
    url: server.url(name),
    received,
    total,
    done,
  });
  type Told = ReturnType<typeof event>;
  const says = async (events: Told[], ...names: string[]): Promise<string | undefined> =>
    (await refusal(() => expect(events).toBeProgress(server, names)))?.split("\n")[0];

  const good = [
    event("a", 0),
    event("empty", 0, true),
    event("a", 1000),
    event("a", 3000),
    event("a", 3000, true),
  ];
  expect(good).toBeProgress(server, ["a", "empty"]);
  expect(await refusal(() => expect(good).not.toBeProgress(server, ["a", "empty"]))).toBe(
    "The events tell of a, empty, each up to its end.",
  );

  expect(await says(good, "a")).toBe(
    `An event tells of ${server.url("empty")}, and that is none of the URLs.`,
  );
  expect(await says([], "a")).toBe("No event tells of a.");
  expect(await says([], "empty")).toBe(
    "No event tells of empty: an empty file has no chunk, but it has an end.",
  );
  expect(await says([event("a", 3000)], "a")).toBe(
    "No event of a is done: the consumer never learns that the file is there.",
  );
  expect(await says([event("a", 3000, true), event("a", 3000, true)], "a")).toBe(
    "a was done more than once: only its last event is.",
  );
  expect(await says([event("a", 3000, true), event("a", 3000)], "a")).toBe(
    "An event of a came after the one that was done.",
  );
  expect(await says([event("empty", 0), event("empty", 0, true)], "empty")).toBe(
    "empty is empty and gave more than one event.",
  );
  const counted =
    "received of a does not count all bytes so far: it may never fall, and it ends with the size of the file.";
  expect(await says([event("a", 2000), event("a", 1000, true)], "a")).toBe(counted);
  expect(await says([event("a", 2000), event("a", 1000), event("a", 3000, true)], "a")).toBe(counted);
  expect(await says([event("a", Number.NaN, true)], "a")).toBe(counted);
  expect(await says([event("a", 3000, true, 4000)], "a")).toBe(
    "total of a is not what the server announced.",
  );
});

test("toBeProgress: a length that was not announced", async () => {
  await using watched = await watchedServer({ a: { contentLength: false } });
  const { server } = watched;
  const event = { url: server.url("a"), received: 4096, done: true };
  expect([{ ...event, total: undefined }]).toBeProgress(server, ["a"], { announced: false });
  expect(
    await refusal(() => expect([{ ...event, total: 0 }]).toBeProgress(server, ["a"], { announced: false })),
  ).toBe(`The server announced no length for a, and total is not undefined.
  expected  undefined
  got       0`);
});

test("toStopSending: a body that nobody reads, and one that somebody does", async () => {
  const size = 64 * 1024 * 1024;
  await using watched = await watchedServer({ unread: { size }, read: { size } });
  const { server } = watched;
  const { body } = await request(server.url("unread"));
  await expect(server).toStopSending(48 * 1024 * 1024, "Unused.");
  body.on("error", () => undefined).destroy();
  await download(server, "read");
  const lines = await refusal(() => expect(server).toStopSending(48 * 1024 * 1024, "It went on."));
  expect(lines?.split("\n").slice(0, 3)).toEqual([
    "It went on.",
    "  expected  at most 48 MiB of 64 MiB sent",
    "  got       64 MiB of read",
  ]);
});

test("toBeCleared: what is there at once, and what is there later", async () => {
  const directory = await mkdtemp(join(tmpdir(), "meanwhile-"));
  const says = async (found: string[], ...names: string[]): Promise<string | undefined> =>
    (await refusal(() => expect(found).toBeCleared(directory, names, "Your generator ended")))?.split(
      "\n",
    )[0];
  await writeFile(join(directory, "whole"), "");
  await expect(["whole"]).toBeCleared(directory, ["whole"], "Your generator ended");
  expect(await says(["half", "whole"], "whole")).toBe(
    "Your generator ended before the half files were gone: nobody waited until they were.",
  );
  expect(await says(["whole"])).toBe("Your generator ended, and whole stayed: half a file is no file.");
  expect(await says(["whole"], "whole", "other")).toBe(
    "Your generator ended, and other is not there: a file that is done stays.",
  );
  await rm(directory, { recursive: true });
});
