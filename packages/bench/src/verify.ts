import { readdir, stat } from "node:fs/promises";
import type { Workload } from "./workload.ts";
import { join } from "node:path";

export interface Content {
  files: number;
  bytes: number;
}

export async function contentOf(directory: string): Promise<Content> {
  const names = await readdir(directory);
  let bytes = 0;
  for (const name of names) bytes += (await stat(join(directory, name))).size;
  return { files: names.length, bytes };
}

/** What is wrong with that which a peer saved, in words; nothing if all is there. */
export function faultOf(content: Content, workload: Workload): string | undefined {
  const bytes = workload.files * workload.bytes;
  if (content.files === workload.files && content.bytes === bytes) return undefined;
  return `saved ${content.files} files with ${content.bytes} bytes instead of ${workload.files} with ${bytes}`;
}
