import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { readAll } from "./read-all.ts";
import { Unreadable } from "./tree.ts";

/**
 * Opens a file below a folder, and only a regular one that has one name and is reached through no link. What was
 * opened is asked, not what has the name: whoever swaps it in between gains nothing. A FIFO does not block.
 *
 * @param parts of the path from the folder
 * @throws {Unreadable}
 */
export async function openRegular(folder: string, parts: readonly string[]): Promise<FileHandle> {
  // Windows has neither; there a link is found by asking below.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(join(folder, ...parts), flags).catch((cause: unknown) => {
    throw codeOf(cause) === "ELOOP" ? aLink(cause) : cannotRead(cause);
  });
  try {
    const opened = await file.stat({ bigint: true });
    if (!opened.isFile()) throw new Unreadable("is not a file", "special-file");
    // A hard link cannot be told from the file of somebody else that it may be.
    if (opened.nlink > 1n)
      throw new Unreadable("has a second name (a hard link): copy the folder without links", "link");
    await checkWay(folder, parts, opened);
    return file;
  } catch (error) {
    await file.close();
    throw error instanceof Unreadable ? error : cannotRead(error);
  }
}

/**
 * The content of such a file.
 *
 * @param limit bytes
 * @throws {Unreadable}
 */
export async function readRegular(
  folder: string,
  parts: readonly string[],
  limit: number,
): Promise<Uint8Array> {
  await using file = await openRegular(folder, parts);
  return await readAll(file.createReadStream({ autoClose: false, end: limit }), limit);
}

async function checkWay(folder: string, parts: readonly string[], opened: BigIntStats): Promise<void> {
  for (const [index] of parts.entries()) {
    const found = await lstat(join(folder, ...parts.slice(0, index + 1)), { bigint: true });
    if (found.isSymbolicLink()) throw aLink();
    if (index < parts.length - 1) continue;
    if (found.ino !== opened.ino || found.dev !== opened.dev)
      throw new Unreadable("changed while it was read", "link");
  }
}

function aLink(cause?: unknown): Unreadable {
  return new Unreadable("is a link", "link", { cause });
}

function cannotRead(cause: unknown): Unreadable {
  return new Unreadable(`cannot be read (${codeOf(cause)})`, "special-file", { cause });
}
