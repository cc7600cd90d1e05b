// For tests only: what seals write down, and how they are held.
export { digestOf } from "../digest.ts";
export { filesIn, FOLDER_VARIABLE, ownThread, type WatchFiles } from "./folder.ts";
