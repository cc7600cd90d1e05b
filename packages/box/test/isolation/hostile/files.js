/** Reads, writes, links and lists where it has no business. */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { door } from "./door.js";

const [secret = "", own = ""] = process.argv.slice(2);
await door("read", () => readFileSync(secret));
await door("read by promise", async () => readFile(secret));
await door("read by bytes", () => readFileSync(Buffer.from(secret)));
await door("read by way of its own folder", () =>
  readFileSync(`${own}/../${basename(dirname(secret))}/${basename(secret)}`),
);
await door("import", async () => import(`${secret}.json`, { with: { type: "json" } }));
await door("list", () => readdirSync(dirname(secret)));
await door("link", () => symlinkSync(secret, join(own, "link")));
await door("hard link", () => linkSync(secret, join(own, "hard-link")));
await door("write", () => writeFileSync(join(dirname(secret), "written"), "by the box"));
await door("make a folder", () => mkdirSync(join(dirname(secret), "folder")));
await door("move out", () => {
  writeFileSync(join(own, "moved"), "");
  renameSync(join(own, "moved"), join(dirname(secret), "moved"));
});
