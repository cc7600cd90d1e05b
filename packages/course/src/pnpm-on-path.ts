import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const PROGRAMS = ["pnpm", "pnpm.cmd", "pnpm.exe"];

/** What npm and pnpm put on the PATH of a script is not there in the terminal. */
const OF_A_SCRIPT = /[\\/]node_modules[\\/]/;

/** Whether somebody who types `pnpm` in the terminal gets it. */
export function pnpmOnPath(path = process.env["PATH"] ?? ""): boolean {
  const folders = path.split(delimiter).filter((folder) => !OF_A_SCRIPT.test(`${folder}/`));
  return folders.some((folder) => PROGRAMS.some((name) => existsSync(join(folder, name))));
}
