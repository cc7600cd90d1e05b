import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export async function toHold(directory: string, server: Server, names: readonly string[]): Promise<Verdict> {
  const found = await readdir(directory);
  for (const name of names) {
    const saved = name.split("/").at(-1) ?? name;
    const problem = found.includes(saved) ? await difference(join(directory, saved), server, name) : missing(saved, found);
    if (problem !== undefined) {
      const culprit = server.trace.requests.find((request) => request.name === name);
      return fail({ sentence: problem, expected: list(names), got: list(found) }, culprit);
    }
  }
  const extra = found.filter((name) => !names.some((expected) => expected.split("/").at(-1) === name));
  if (extra.length === 0) return pass(`The directory holds ${list(names)}.`);
  return fail({ sentence: whyExtra(extra, server), expected: list(names), got: list(found) });
}

function missing(name: string, found: readonly string[]): string {
  return found.length === 0 ? `There is no file ${name} in the directory: it is empty.` : `There is no file ${name} in the directory.`;
}

function whyExtra([name = ""]: readonly string[], server: Server): string {
  const refused = server.trace.requests.find((request) => request.name.endsWith(name) && request.status >= 400);
  if (refused !== undefined) return `${name} was saved although the server answered ${refused.status}: that is its error page, not the file.`;
  return `${name} should not be there: a download that failed leaves no file behind.`;
}

async function difference(path: string, server: Server, name: string): Promise<string | undefined> {
  const { size } = await stat(path);
  const wanted = server.size(name);
  if (size === wanted) {
    const [saved, sent] = [await readFile(path), server.bytes(name)];
    if (saved.equals(sent)) return undefined;
    const at = saved.findIndex((byte, index) => byte !== sent[index]);
    return `${name} differs from what was sent, from byte ${number(at)} on.`;
  }
  const sizes = `${number(size)} bytes were saved, ${number(wanted)} were sent`;
  const saved = await readFile(path);
  if (saved.includes("�")) return `${name} was decoded as text: ${sizes}. Bytes that are no text do not survive that.`;
  if (/^<!doctype html>/.test(saved.toString("latin1", 0, 20))) return `${name} holds the server's error page instead of the file.`;
  if (size === 0) return `${name} is empty: ${sizes}.`;
  return size < wanted ? `${name} is cut short: ${sizes}.` : `${name} is longer than the file: ${sizes}.`;
}

function list(names: readonly string[]): string {
  if (names.length === 0) return "no file";
  const shown = names.toSorted().slice(0, 6).join(", ");
  return names.length > 6 ? `${shown} and ${names.length - 6} more` : shown;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
