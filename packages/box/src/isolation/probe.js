/** Run in a box to see whether its walls stand: prints the names of doors that are open. */
import { readFileSync } from "node:fs";
import { connect } from "node:net";

/** @type {string[]} */
const open = [];
if (works(() => readFileSync(process.execPath))) open.push("files");
if (works(() => process.kill(process.ppid, 0))) open.push("processes");
connect(1, "127.0.0.2").on("error", (error) => {
  if (!("code" in error) || error.code !== "EACCES") open.push("ports");
  console.log(`open: ${open.join(", ")}`);
});

/** @param {() => unknown} reach */
function works(reach) {
  try {
    reach();
    return true;
  } catch {
    return false;
  }
}
