import { mkdir, mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import type { FileSpec, Server } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import type { Run } from "../../../src/vitest/run.ts";
import { refusal } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

interface Place {
  server: Server;
  run: Run;
  directory: string;
  /** What `toHold` says. */
  says: (...names: string[]) => Promise<string | undefined>;
  write: (name: string, content: string | Uint8Array) => Promise<void>;
}

/** Runs with a server of these files and an empty directory. */
async function at(files: Record<string, FileSpec>, work: (place: Place) => Promise<void>): Promise<void> {
  await using watched = await watchedServer(files);
  await using scratch = await mkdtempDisposable(join(tmpdir(), "to-hold-"));
  const { server, run } = watched;
  const directory = scratch.path;
  await work({
    server,
    run,
    directory,
    says: (...names) => refusal(() => expect(directory).toHold(server, names)),
    write: (name, content) => writeFile(join(directory, name), content),
  });
}

test("exactly these files, byte by byte", () =>
  at({ a: {}, "folder/b": { size: 100 } }, async ({ server, directory, says, write }) => {
    await expect(directory).toHold(server, []);
    expect(await refusal(() => expect(directory).not.toHold(server, []))).toBe(
      "The directory holds no file.",
    );
    expect(await says("a")).toBe(`There is no file a in the directory: it is empty.
  expected  a
  got       no file`);

    await write("a", server.bytes("a"));
    expect(await says("folder/b", "a")).toBe(`There is no file b in the directory.
  expected  a, b
  got       a`);
    expect(await says()).toBe(`a should not be there: a download that failed leaves no file behind.
  expected  no file
  got       a`);

    await write("b", server.bytes("folder/b"));
    await expect(directory).toHold(server, ["folder/b", "a"]);
    expect(await refusal(() => expect(directory).not.toHold(server, ["a", "folder/b"]))).toBe(
      "The directory holds a, b.",
    );
  }));

test("one file under the name of another", () =>
  at({ latest: { redirectTo: "archivo-2026" }, "archivo-2026": {} }, async ({ server, directory, write }) => {
    const files = { latest: "archivo-2026" };
    await write("archivo-2026", server.bytes("archivo-2026"));
    expect(await refusal(() => expect(directory).toHold(server, files)))
      .toBe(`The file was saved as archivo-2026, where the redirect leads: it keeps the name of the URL asked for, latest.
  expected  latest
  got       archivo-2026`);
  }));

test("why the bytes are not those that were sent", () =>
  at({ a: { size: 1000 }, empty: { size: 0 } }, async ({ server, says, write }) => {
    const bytes = server.bytes("a");
    await write("a", bytes.toString());
    expect(await says("a")).toMatch(
      /^a was decoded as text\. Bytes that are no text do not survive that\.\n {2}expected {2}1,000 bytes\n {2}got {7}1,\d+ bytes$/,
    );
    await write("a", bytes.subarray(0, 999));
    expect(await says("a")).toBe(`a is cut short.
  expected  1,000 bytes
  got       999 bytes`);
    await write("a", bytes.subarray(300));
    expect(await says("a"))
      .toBe(`a holds only the end of the file: what was written last took the place of the rest.
  expected  1,000 bytes
  got       700 bytes`);
    await write("a", Buffer.concat([bytes, bytes]));
    expect(await says("a")).toBe(`a is longer than the file.
  expected  1,000 bytes
  got       2,000 bytes`);
    await write("a", "");
    expect(await says("a")).toBe(`a is empty.
  expected  1,000 bytes
  got       0 bytes`);
    await write("a", "<!doctype html><title>404</title>");
    expect(await says("a")).toBe(`a holds the server's error page instead of the file.
  expected  1,000 bytes
  got       33 bytes`);
    await write("a", Buffer.from(bytes).fill(~(bytes[500] ?? 0), 500, 501));
    expect(await says("a")).toBe("a differs from what was sent, from byte 500 on.");
  }));

test("a name that is not the last part of the URL's path, decoded", () =>
  at({ "gatos/gato ñ.png": {} }, async ({ server, says, write }) => {
    const name = "gatos/gato ñ.png";
    await write("gato%20%C3%B1.png", server.bytes(name));
    expect((await says(name))?.split("\n")[0]).toBe(
      "The file was saved as gato%20%C3%B1.png: that is how its URL writes it, its name is gato ñ.png.",
    );
  }));

test("a file in a folder of its own", () =>
  at({ "gatos/a": {} }, async ({ server, directory, says, write }) => {
    await mkdir(join(directory, "gatos"));
    await write("gatos/a", server.bytes("gatos/a"));
    expect((await says("gatos/a"))?.split("\n")[0]).toBe(
      "The file was saved as gatos/a: its name is only the last part of the URL's path, a.",
    );
  }));

test("an error page that was saved", () =>
  at({ missing: { status: 404 } }, async ({ server, says, write }) => {
    await (await fetch(server.url("missing"))).bytes();
    await write("missing", "<!doctype html>");
    expect((await says())?.split("\n")[0]).toBe(
      "missing was saved although the server answered 404: that is its error page, not the file.",
    );
  }));

test("a file that was still being written is not looked at", () =>
  at({ a: {} }, async ({ run, says }) => {
    const where = "exercises/01-x/exercise.ts:3:1";
    run.calls.push({ text: "f()", state: "fulfilled", left: 0, writing: where });
    expect(await says("a"))
      .toBe(`Your function returned while it was still writing a file: nobody waited for the write.
  expected  a
  got       a write that was still going on`);
    expect(run.meta.where).toBe(where);
  }));

test("a file that is there only for a moment more, and one that is still being downloaded", () =>
  at({ a: { faults: [{ stallAfter: 10 }] } }, async ({ server, directory, says, write }) => {
    await write("a", "half");
    const first = says();
    await rm(join(directory, "a"));
    expect(await first)
      .toBe(`a was still there when your function ended, and gone a moment later: it did not wait until all downloads had settled.
  expected  no file
  got       a`);

    await write("a", "half");
    const left = download(server, "a");
    await server.trace.until(({ requests }) => requests[0]?.sent === 10);
    expect((await says())?.split("\n")[0]).toBe(
      "Your function ended while the download of a was still open: nobody cancelled it.",
    );
    await server[Symbol.asyncDispose]();
    await left;
  }));
