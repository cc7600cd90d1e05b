import { get } from "node:http";
import { request } from "undici";

export async function withFetch(url: string): Promise<void> {
  await fetch(url);
}

export async function withUndici(url: string): Promise<void> {
  await request(url);
}

export function withNode(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, () => resolve()).on("error", reject);
  });
}
