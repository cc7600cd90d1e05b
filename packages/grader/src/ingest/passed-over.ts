import { basename } from "node:path/posix";

/** Folders of tools, in which nobody writes an answer. */
const OF_TOOLS = /(^|\/)(__MACOSX|\.git|\.github|\.idea|\.vscode|node_modules)(\/|$)/;

/** What systems and tools leave behind: not worth a word. */
export function isLitter(path: string): boolean {
  const name = basename(path);
  if (OF_TOOLS.test(path)) return true;
  return [".DS_Store", "Thumbs.db", "desktop.ini"].includes(name) || name.startsWith("._");
}

export const NOT_LOOKED_INTO = "is not looked into";

/** The folder in the path that is not looked into, if there is one: `node_modules/` and those that begin with a dot. */
export function passedOver(path: string): string | undefined {
  const parts = path.split("/").slice(0, -1);
  const at = parts.findIndex((name) => name === "node_modules" || name.startsWith("."));
  return at === -1 ? undefined : `${parts.slice(0, at + 1).join("/")}/`;
}
