import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRoster, type RosterRow } from "../../src/ingest/roster.ts";

async function read(text: string | Uint8Array): Promise<RosterRow[]> {
  await using directory = await mkdtempDisposable(join(tmpdir(), "made-up-"));
  const path = join(directory.path, "roster.csv");
  await writeFile(path, text);
  return await readRoster(path);
}

test("with and without a heading, quotes, a third column, empty lines", async () => {
  const rows = [{ id: "ana", name: "Ruiz, Ana" }, { id: "bo" }];
  expect(await read('ID,Name,Mail\nana,"Ruiz, Ana",a@b\n\nbo\n')).toEqual(rows);
  expect(await read('ana,"Ruiz, Ana"\r\nbo,\r\n')).toEqual(rows);
});

test("a semicolon or a tab divides where the first line has no comma", async () => {
  const rows = [{ id: "ana", name: "Ruiz, Ana" }, { id: "bo" }];
  expect(await read("id;name\r\nana;Ruiz, Ana\r\nbo;\r\n")).toEqual(rows);
  expect(await read("ana\tRuiz; Ana\nbo\n")).toEqual([{ id: "ana", name: "Ruiz; Ana" }, { id: "bo" }]);
  expect(await read("ana,Ruiz; Ana\nbo\n")).toEqual([{ id: "ana", name: "Ruiz; Ana" }, { id: "bo" }]);
});

test("headings say where the id and the name are, in whatever order", async () => {
  const rows = [{ id: "ana", name: "Ruiz, Ana" }];
  expect(
    await read('"identifier","github_username","github_id","name"\n"A1","ana","7","Ruiz, Ana"\n'),
  ).toEqual(rows);
  expect(await read('Student,ID,SIS Login ID\nPoints possible,,\n"Ruiz, Ana",ana,a@b\n')).toEqual(rows);
  expect(await read("name;username\nRuiz Ana;ana\n")).toEqual([{ id: "ana", name: "Ruiz Ana" }]);
});

test.each([
  ["", /names no student\.$/],
  ["id,name\n", /names no student\.$/],
  ["ana\nbo\nAna\n", /holds the id "Ana" twice\.$/],
  ['"ana', /is no CSV: /],
  [`${"x".repeat(500)}"`, /is no CSV: .{90,100}\.$/],
])("%j is for the instructor to mend", async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({ exitCode: 4, message: expect.stringMatching(message) });
});

test.each([
  ["UTF-8", Buffer.from("\uFEFFid,name\nivan,José\n")],
  ["UTF-16, little end first", Buffer.from("\uFEFFid\tname\r\nivan\tJosé\r\n", "utf16le")],
  ["UTF-16, big end first", Buffer.from("\uFEFFid\tname\r\nivan\tJosé\r\n", "utf16le").swap16()],
])("%s is read by its byte order mark", async (_, bytes) => {
  expect(await read(bytes)).toEqual([{ id: "ivan", name: "José" }]);
});

test.each([
  ["Latin-1", Buffer.from("id,name\nivan,José\n", "latin1")],
  ["UTF-16 without a byte order mark", Buffer.from("id,name\nivan,Jose\n", "utf16le")],
])("%s is to be saved as UTF-8", async (_, bytes) => {
  const message = expect.stringMatching(/roster\.csv is not text in UTF-8: save it as UTF-8\.$/);
  await expect(read(bytes)).rejects.toMatchObject({ exitCode: 4, message });
});

test("no such roster", async () => {
  await expect(readRoster("nowhere.csv")).rejects.toMatchObject({
    code: "USAGE",
    message: "there is no roster nowhere.csv (ENOENT).",
  });
});
