import { program } from "./program.ts";

/** Follows how much memory for bytes the program under test asks for, whether or not it gives it back. */
export function allocations(): { look(): void; mebibytes(): number } {
  const before = program().grown();
  return {
    look: () => void program().grown(),
    mebibytes: () => Math.round((program().grown() - before) / 2 ** 20),
  };
}
