import { join } from "node:path";

export { takePowers } from "./powers.js";

/** The file to load with `--require`. */
export const PRELOAD = join(import.meta.dirname, "preload.js");
