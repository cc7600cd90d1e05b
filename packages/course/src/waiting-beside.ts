import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "./exercises.ts";

/** `exercise.new.ts`, `README.new2.md`: an update puts it beside what a student has changed. */
const NEW = /\.new\d*(?:\.\w+)?$/;

/** A line for each file that an update has put beside one of an exercise: that it is there, and what to do with it. */
export function waitingBeside(root: string, { folder }: Exercise): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => NEW.test(name));
  return names.toSorted().map((name) => `New: ${folder}/${name} (take what you want of it, then delete it)`);
}
