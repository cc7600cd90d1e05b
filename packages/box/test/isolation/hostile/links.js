/** Makes names of its own for what may only be read, in a folder where it may write. */
import { cpSync, linkSync, lstatSync } from "node:fs";
import { cp, link } from "node:fs/promises";
import { join } from "node:path";
import { door } from "./door.js";

const [shared = "", own = ""] = process.argv.slice(2);
const file = join(shared, "secret");

/** @param {string} path */
function isLink(path) {
  if (!lstatSync(path).isSymbolicLink()) throw new Error("is no link");
}

await door("hard link", () => linkSync(file, join(own, "hard")));
await door("hard link by promise", async () => link(file, join(own, "later")));
await door("copy of a folder with its links", () => {
  cpSync(shared, join(own, "copy"), { recursive: true });
  isLink(join(own, "copy", "link"));
});
await door("copy by promise", async () => {
  await cp(shared, join(own, "copied"), { recursive: true });
  isLink(join(own, "copied", "link"));
});
