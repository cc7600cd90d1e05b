// Fails: both downloads are in flight together
// Says: You awaited inside the loop: request 2 left only after response 1 had ended.
import { get } from "@meanwhile/download";

// AUTHOR: write a wrong answer for each mistake that you have seen, one file each
export async function sizes(urls: string[]): Promise<number[]> {
  const counted: number[] = [];
  for (const url of urls) {
    const reply = await get(url);
    counted.push((await reply.bytes()).length);
  }
  return counted;
}
