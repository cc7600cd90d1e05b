import { lchownSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Users that no system gives to anybody: above people, below those that systemd hands out. */
const FIRST = 61_000;
const MANY = 180;
/** Of those, for one process: graders run several, and the kernel counts threads by user. */
const OWN = 20;
const OTHERS_MAY_PASS = 0o001;

const first = FIRST + ((process.pid * OWN) % MANY);
let given = 0;

/** A user that no other box of this process has, unless there are more than 20 at a time. */
export function nextUser(): number {
  given += 1;
  return first + (given % OWN);
}

/** Makes a user the owner of folders and of all in them. */
export function handOver(folders: readonly string[], user: number): void {
  for (const folder of folders) {
    lchownSync(folder, user, user);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) handOver([path], user);
      else lchownSync(path, user, user);
    }
  }
}

/** Whether another user can get to a path: passing every folder above it. */
export function isReachable(path: string): boolean {
  const folder = dirname(path);
  return folder === path || ((statSync(folder).mode & OTHERS_MAY_PASS) !== 0 && isReachable(folder));
}
