// For tests only: what seals write down, and how they are held.
export { digestOf } from "../digest.ts";
export {
  FOLDER_VARIABLE,
  GATE_VARIABLE,
  GATES_VARIABLE,
  type GateFiles,
  gateIn,
  journalIn,
  ownThread,
} from "./folder.ts";
export { WATCHED_WORK } from "./work.ts";
