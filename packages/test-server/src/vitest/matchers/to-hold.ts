import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { activity } from "../../quiet/index.ts";
import type { Server } from "../../server.ts";
import type { Facts } from "../../finding.ts";
import { number } from "../in-words.ts";
import { unwaitedDownloads, unwaitedFile } from "./unwaited.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** A file as it is to stand on disk, and the server's file whose bytes it has. */
interface Wanted {
  saved: string;
  name: string;
}

export async function toHold(
  directory: string,
  server: Server,
  names: readonly string[] | Readonly<Record<string, string>>,
): Promise<Verdict> {
  const wanted = wantedOf(names);
  const expected = list(wanted.map(({ saved }) => saved));
  // Before anything is looked at: what half-written files hold is luck.
  const writing = unwaitedFile();
  if (writing !== undefined) return fail({ ...writing, expected, got: "a write that was still going on" });

  const found = filesIn(directory);
  for (const file of wanted) {
    const problem = found.includes(file.saved)
      ? await difference(directory, server, file)
      : { sentence: missing(file, found), expected, got: list(found) };
    if (problem !== undefined) {
      const culprit = server.trace.requests.find((request) => request.name === file.name);
      return fail({ ...problem, ...unwaitedDownloads() }, culprit);
    }
  }
  const extra = found.filter((name) => !wanted.some(({ saved }) => saved === name));
  if (extra.length === 0) return pass(`The directory holds ${expected}.`);
  return fail({ sentence: await whyExtra(extra, directory, server), expected, got: list(found) });
}

function wantedOf(names: readonly string[] | Readonly<Record<string, string>>): Wanted[] {
  const entries = isList(names) ? names.map((name) => [name, name] as const) : Object.entries(names);
  return entries.map(([saved, name]) => ({ saved: lastOf(saved), name }));
}

function isList(names: object): names is readonly string[] {
  return Array.isArray(names);
}

/**
 * Files below the directory, with "/", in an order that does not depend on the file system.
 *
 * @note At once, not in another thread: what is just being removed is still to be seen.
 */
function filesIn(directory: string): string[] {
  const found = readdirSync(directory, { recursive: true, encoding: "utf8" });
  const paths = found.map((path) => path.replaceAll("\\", "/")).toSorted();
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
}

function missing({ saved, name }: Wanted, found: readonly string[]): string {
  const other = found.find((path) => decoded(lastOf(path).split("?")[0] ?? path) === saved);
  if (other?.includes("/"))
    return `The file was saved as ${other}: its name is only the last part of the URL's path, ${saved}.`;
  if (other !== undefined)
    return `The file was saved as ${other}: that is how its URL writes it, its name is ${saved}.`;
  if (saved !== name && found.includes(lastOf(name))) {
    return `The file was saved as ${lastOf(name)}, where the redirect leads: it keeps the name of the URL asked for, ${saved}.`;
  }
  return found.length === 0
    ? `There is no file ${saved} in the directory: it is empty.`
    : `There is no file ${saved} in the directory.`;
}

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function whyExtra([name = ""]: readonly string[], directory: string, server: Server): Promise<string> {
  const refused = server.trace.requests.find(
    (request) => request.name.endsWith(name) && request.status >= 400,
  );
  if (refused !== undefined)
    return `${name} was saved although the server answered ${refused.status}: that is its error page, not the file.`;
  await activity.quiet();
  if (!filesIn(directory).includes(name))
    return `${name} was still there when your function ended, and gone a moment later: it did not wait until all downloads had settled.`;
  if (server.trace.inFlight.some((request) => request.name.endsWith(name)))
    return `Your function ended while the download of ${name} was still open: nobody cancelled it.`;
  return `${name} should not be there: a download that failed leaves no file behind.`;
}

async function difference(
  directory: string,
  server: Server,
  { saved: as, name }: Wanted,
): Promise<Facts | undefined> {
  const saved = await readFile(join(directory, as));
  const sent = server.bytes(name);
  if (saved.equals(sent)) return undefined;
  const sizes = { expected: `${number(sent.length)} bytes`, got: `${number(saved.length)} bytes` };
  if (saved.length === sent.length) {
    const at = saved.findIndex((byte, index) => byte !== sent[index]);
    return { sentence: `${as} differs from what was sent, from byte ${number(at)} on.` };
  }
  return { sentence: whyDifferent(as, saved, sent), ...sizes };
}

function whyDifferent(as: string, saved: Buffer, sent: Buffer): string {
  if (saved.includes("�")) return `${as} was decoded as text. Bytes that are no text do not survive that.`;
  if (saved.toString("latin1", 0, 15) === "<!doctype html>")
    return `${as} holds the server's error page instead of the file.`;
  if (saved.length === 0) return `${as} is empty.`;
  if (saved.length < sent.length && saved.equals(sent.subarray(-saved.length)))
    return `${as} holds only the end of the file: what was written last took the place of the rest.`;
  return saved.length < sent.length ? `${as} is cut short.` : `${as} is longer than the file.`;
}

function list(names: readonly string[]): string {
  if (names.length === 0) return "no file";
  const shown = names.toSorted().slice(0, 6).join(", ");
  return names.length > 6 ? `${shown} and ${names.length - 6} more` : shown;
}
