// Exercise: 03
// Tries: to burn the compiler, which checks all submissions before anything runs.
// Stopped: before it runs
import type { Saved } from "@meanwhile/download";

/** Sixteen million members. */
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "a" | "b" | "c" | "d" | "e" | "f";
type Twice<T extends string> = `${T}${T}`;
type Many = `${Twice<Twice<Digit>>}${Digit}${Digit}${Digit}${Digit}${Digit}`;
/** Without end. */
type Deep<T> = { [K in keyof T]: Deep<Deep<T>> } & Deep<[T, T]>;
export const many: Many = "0000";
export const deep: Deep<{ a: 1 }>["a"]["a"] = 1;

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  return urls as unknown as Saved[];
}
