import { join } from "node:path";

export { takeAnnouncePorts } from "./announce.js";

/** The file to load with `--require`. */
export const PRELOAD = join(import.meta.dirname, "preload.js");
