import { refuse } from "./lock.js";

const fs = process.getBuiltinModule("node:fs");

/**
 * A folder that is copied whole brings its links along: that is done natively, without a look at where they lead.
 * `fs.cp` asks for each of them, and may stay.
 */
export function guardLinks() {
  refuse(fs, "fs", ["cpSync"]);
}
