/** Writes: `files FOLDER MANY BYTES`, or `nameless`, which removes each file and holds it open. */
import { openSync, unlinkSync, writeFileSync, writeSync } from "node:fs";
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
    const file = openSync(path, "w");
    unlinkSync(path);
    writeSync(file, content);
  }
});
if (process.argv[6] === "stay") stay();
