import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Server } from "../../server.ts";
import { number } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * The directory holds this file of the server, byte by byte, and nothing else: no part of it is left.
 *
 * @param older the bytes that the file had when its first half was sent, where it has changed since
 */
export async function toHoldWhole(
  directory: string,
  server: Server,
  name: string,
  older: Uint8Array = new Uint8Array(),
): Promise<Verdict> {
  const found = (await readdir(directory)).toSorted();
  const culprit = server.trace.requests.findLast((request) => request.name === name);
  const names = { expected: name, got: found.join(", ") || "no file" };
  if (!found.includes(name))
    return fail({ sentence: `There is no file ${name} in the directory.`, ...names }, culprit);
  const [wanted, saved] = [server.bytes(name), await readFile(join(directory, name))];
  if (!saved.equals(wanted)) {
    return fail(
      {
        sentence: whyDifferent({ name, saved, wanted, older, status: culprit?.status ?? 0 }),
        expected: `${number(wanted.length)} bytes of the file as it is now`,
        got: `${number(saved.length)} bytes: ${howFar(saved, wanted, older)}`,
      },
      culprit,
    );
  }
  const extra = found.find((file) => file !== name);
  if (extra === undefined) return pass(`The directory holds ${name} and nothing else.`);
  return fail({ sentence: `${name} is whole, and something else was left beside it.`, ...names }, culprit);
}

/**
 * What a failure may leave: nothing under the final name but what stood there `before`, or the whole file, and at
 * most one file more, whose name ends in `.part`.
 */
export async function toHoldAtMostAPart(
  directory: string,
  server: Server,
  name: string,
  before?: Uint8Array,
): Promise<Verdict> {
  const found = (await readdir(directory)).toSorted();
  const culprit = server.trace.requests.findLast((request) => request.name === name);
  const wrong = await whyNotFinal({ directory, server, name, before, found });
  const others = found.filter((file) => file !== name);
  const sentence =
    wrong ??
    (others.some((file) => !file.endsWith(".part"))
      ? "A failure may leave one file, and its name ends in .part."
      : others.length > 1
        ? "A failure may leave one part of the file, not several."
        : undefined);
  if (sentence === undefined) return pass("The directory holds a part at most.");
  const may = before === undefined ? "" : `the old ${name}, and `;
  return fail(
    { sentence, expected: `${may}at most one file *.part`, got: found.join(", ") || "no file" },
    culprit,
  );
}

interface Left {
  directory: string;
  server: Server;
  name: string;
  before: Uint8Array | undefined;
  found: readonly string[];
}

async function whyNotFinal({ directory, server, name, before, found }: Left): Promise<string | undefined> {
  if (!found.includes(name))
    return before === undefined
      ? undefined
      : `The ${name} that stood there is gone, and the new one is not whole yet.`;
  const saved = await readFile(join(directory, name));
  if (saved.equals(server.bytes(name)) || (before && saved.equals(before))) return undefined;
  return before === undefined
    ? `${name} stands under its final name, and it is not whole.`
    : `The ${name} that stood there was overwritten before the new one was whole.`;
}

interface Difference {
  name: string;
  saved: Buffer;
  wanted: Buffer;
  older: Uint8Array;
  status: number;
}

function whyDifferent({ name, saved, wanted, older, status }: Difference): string {
  const startsOld = sameBytes(saved, older) > sameBytes(saved, wanted);
  if (startsOld && status === 206)
    return `${name} is spliced from two versions: you asked for the rest, and did not ask whether it is still the same file.`;
  if (startsOld && saved.length > wanted.length)
    return `${name} holds a part of the old version, and all of the new one after it.`;
  if (startsOld)
    return `${name} is spliced from two versions: the server sent all of the new one (200), and you kept your part of the old one.`;
  if (saved.length > wanted.length && status === 200)
    return `${name} is too long: the server sent the whole file (200), and you appended it to your part.`;
  if (saved.length > wanted.length) return `${name} is longer than the file.`;
  if (saved.length < wanted.length) return `${name} is cut short.`;
  return `${name} has the right length and the wrong bytes.`;
}

function howFar(saved: Buffer, wanted: Buffer, older: Uint8Array): string {
  const [now, before] = [sameBytes(saved, wanted), sameBytes(saved, older)];
  const which = before > now ? " as it was" : "";
  const rest = Math.max(now, before) === saved.length ? "nothing" : "others";
  return `the first ${number(Math.max(now, before))} of the file${which}, then ${rest}`;
}

/** @returns how many bytes of `one` are those of `other`, from the first */
function sameBytes(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at === -1 ? one.length : at;
}
