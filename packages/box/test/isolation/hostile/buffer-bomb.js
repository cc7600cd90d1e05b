/** Holds as many MiB outside the heap as it is told, and stays. */
import { door, stay } from "./door.js";

const mib = Number(process.argv[2]);
/** @type {Buffer[]} */
const held = [];
await door(`${mib} MiB`, () => {
  while (held.length < mib) held.push(Buffer.alloc(1024 * 1024, held.length));
});
if (process.argv[3] === "stay") stay();
