/**
 * Loaded with `--require` before anything else, on each thread: closes in JavaScript what `--permission` leaves open.
 * To be gone over at each minor version of Node. Plain JavaScript, since stripping types costs a box more than
 * everything in here.
 */
import { isMainThread } from "node:worker_threads";
import { syncBuiltinESMExports } from "node:module";
import { setFlagsFromString } from "node:v8";
import { guardFunctions } from "./functions.js";
import { guardLinks } from "./links.js";
import { guardNames } from "./names.js";
import { openPortTable } from "./port-table.js";
import { leavePowers } from "./powers.js";
import { guardSockets } from "./sockets.js";
import { guardThreads } from "./threads.js";

const ports = openPortTable();
if (isMainThread) {
  const { MEANWHILE_BOX: given = '{"ports":[],"announced":false}' } = process.env;
  delete process.env["MEANWHILE_BOX"];
  const config = /** @type {BoxConfig} */ (JSON.parse(given));
  open(config.ports);
  if (config.announced) leavePowers({ announcePorts: open, setFlags: setFlagsFromString });
}
guardSockets(ports);
guardLinks();
guardNames();
guardThreads();
guardFunctions();
syncBuiltinESMExports();

/**
 * What a box tells its preload, as JSON in the environment variable `MEANWHILE_BOX`.
 *
 * @typedef {object} BoxConfig
 * @property {readonly number[]} ports
 * @property {boolean} announced whether the first module will take the function that opens further ports
 */

/** @param {readonly number[]} announced */
function open(announced) {
  for (let at = 0; at < announced.length; at += 1) ports[announced[at] ?? 0] = 1;
}
