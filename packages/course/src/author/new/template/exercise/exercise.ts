import { get, NotImplemented } from "@meanwhile/download";

// AUTHOR: write the starter: what is given, and a function per task that throws NotImplemented
/**
 * Asks for all URLs at once.
 *
 * @returns how many bytes each has, in the order of `urls`
 */
export async function sizes(urls: string[]): Promise<number[]> {
  // TODO 1: ask for every URL before you wait for any, then count the bytes of each answer.
  throw new NotImplemented("sizes");
}
