/**
 * Writes: `files FOLDER MANY BYTES`, or `nameless`, which removes each file and holds it open, or `deep`, which moves
 * each into folders that no path can name.
 */
import { mkdirSync, openSync, renameSync, unlinkSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { door, stay } from "./door.js";

const [how, folder = "", many, bytes] = process.argv.slice(2);
await door("disk", () => {
  for (let left = Number(many); left > 0; left -= 1) {
    const path = join(folder, `${left}`);
    const content = Buffer.alloc(Number(bytes));
    if (how === "files") {
      writeFileSync(path, content);
      continue;
    }
    if (how === "deep") {
      const deep = join(folder, ...Array.from({ length: 700 }, () => "deep"));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, "file"), content);
      if (left < Number(many)) renameSync(join(folder, "old"), join(deep, "old"));
      renameSync(join(folder, "deep"), join(folder, "old"));
      continue;
    }
    const file = openSync(path, "w");
    unlinkSync(path);
    writeSync(file, content);
  }
});
if (process.argv[6] === "stay") stay();
