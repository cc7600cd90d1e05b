import { fileURLToPath } from "node:url";

/** Our own packages, wherever they are: they hold plain TypeScript, which Node reads itself. */
export const PACKAGES = new RegExp(`^${escaped(fileURLToPath(new URL("../../../", import.meta.url)))}`);

/** As vitest writes paths, with `/`. */
function escaped(path: string): string {
  return path.replaceAll("\\", "/").replaceAll(/[^\w/]/g, String.raw`\$&`);
}
