import { chmodSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from "node:fs";

/** Anybody may do anything in it: boxes may be other users. */
const OPEN = 0o777;

/**
 * Removes what boxes have left in a folder, whatever they have made of its rights, and makes it anew where it is gone.
 *
 * @param kept names of entries that stay
 * @throws what the system throws, where something cannot be removed
 */
export function emptyFolder(folder: string, kept: readonly string[] = []): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, OPEN);
  const waiting = readdirSync(folder, { encoding: "buffer" }).filter(
    (name) => !kept.includes(name.toString()),
  );
  let moved = 0;
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const path = pathOf(folder, name);
    if (!unlocked(path)) {
      unlinkSync(path);
      continue;
    }
    // Each comes up to the top: folders that are moved into one another go deeper than any path can name.
    for (const inside of readdirSync(path, { encoding: "buffer" })) {
      const up = Buffer.from(`.gone-${process.pid}-${(moved += 1)}`);
      // Who is not root may not move a folder that is locked.
      unlocked(pathOf(path, inside));
      renameSync(pathOf(path, inside), pathOf(folder, up));
      waiting.push(up);
    }
    rmdirSync(path);
  }
}

/** @returns whether it is a folder, which can be read and moved now */
function unlocked(path: Buffer): boolean {
  const isFolder = lstatSync(path).isDirectory();
  if (isFolder) chmodSync(path, OPEN);
  return isFolder;
}

/** Names need not be text. */
function pathOf(folder: string | Buffer, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), Buffer.from("/"), name]);
}
