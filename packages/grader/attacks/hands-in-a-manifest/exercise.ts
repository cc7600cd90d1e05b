// Exercise: 03
// Tries: to read a file of the course by a package.json of its own, and to be told of it in an error.
// Stopped: before it runs
import "./own/package.json" with { type: "json" };
import type { downloadAll as solution } from "./own" with { "resolution-mode": "require" };
import type { Saved } from "@meanwhile/download";

export const told: 1 = null as unknown as typeof solution;

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  return [];
}
