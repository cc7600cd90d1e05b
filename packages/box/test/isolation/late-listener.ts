/**
 * Starts itself again in bubblewrap, and says what it does: `node late-listener.ts SCRATCH`. Inside, it listens to
 * signals only when it gets a line.
 */
import { once } from "node:events";
import { resealed } from "../../src/isolation/index.ts";
import { SEALED, tellThatItHears } from "../../src/isolation/inside.ts";

const [folder = ""] = process.argv.slice(2);
// Inside, a listener that comes and goes would leave the signal to the system, and be deaf no more.
if (process.env[SEALED] !== "1") process.on("SIGTERM", () => console.log("outside: heard it"));
const code = await resealed(process.argv, { folder, size: 1024 * 1024 });
if (code !== undefined) process.exit(code);

console.log("inside: deaf");
await once(process.stdin, "data");
const heard = once(process, "SIGTERM");
tellThatItHears();
await heard;
console.log("inside: heard it");
process.exit(7);
