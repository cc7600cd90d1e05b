// Exercise: 03
// Tries: to switch the checks of its types off, and to give the course's packages other types.
// @ts-nocheck
import { cheat } from "@meanwhile/download";
import { passed } from "./types.d.ts";

export async function downloadAll(urls: number, directory: never): void {
  return passed ?? cheat(urls, directory);
}
