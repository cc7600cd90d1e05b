import { basename, dirname, join } from "node:path/posix";
import type { SyntaxReader } from "../static/syntax/index.ts";
import { TAKEN } from "./limits.ts";
import { pathFault } from "./path-fault.ts";
import { shown } from "./shown.ts";
import { isTest, type Starter } from "./starter.ts";
import { type TreeFile, Unreadable } from "./tree.ts";

const TEXT = new TextDecoder("utf-8", { fatal: true });

/**
 * Takes an exercise's file and what it imports beside it, over and over, and the student's own copies of what was
 * handed out beside it, and `.d.ts` files.
 *
 * @returns by the path in the exercise's folder, `exercise.ts` first
 * @throws {Unreadable} with the path in front, when one of them cannot be had or laid out, is no UTF-8, or when it
 * is too much
 */
export async function take(
  file: TreeFile,
  files: readonly TreeFile[],
  starter: Starter,
  syntax: SyntaxReader,
): Promise<Map<string, Uint8Array>> {
  const folder = dirname(file.path);
  const taken = new Map<string, Uint8Array>();
  const waiting = ["exercise.ts", ...starter.sources.keys(), ...declarationsIn(folder, file, files)];
  let bytes = 0;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const wanted =
      name === "exercise.ts" ? file : files.find(({ path }) => path === join(folder, name ?? ""));
    if (wanted === undefined || taken.has(name)) continue;
    const content = await readText(wanted);
    bytes += content.bytes.length;
    taken.set(name, content.bytes);
    if (taken.size > TAKEN.files)
      throw new Unreadable(`${file.path} imports more than ${TAKEN.files} files`, "too-big");
    if (bytes > TAKEN.bytes)
      throw new Unreadable(`${file.path} and its imports are larger than ${TAKEN.bytes / 1e6} MB`, "too-big");
    if (name.endsWith(".ts")) waiting.push(...(await besideIt(name, content.text, syntax)));
  }
  const all = [...starter.names, ...taken.keys()];
  for (const name of taken.keys()) {
    const fault = pathFault(name, all);
    if (fault !== undefined)
      throw new Unreadable(`${shown(join(folder, name), 40)} ${fault.why}`, fault.flag);
  }
  return taken;
}

/** What declares the types of a module need not be imported. A file such as `03.ts` has none of its own. */
function declarationsIn(folder: string, file: TreeFile, files: readonly TreeFile[]): string[] {
  if (basename(file.path) !== "exercise.ts") return [];
  return files
    .filter(({ path }) => path.endsWith(".d.ts") && dirname(path) === folder)
    .map(({ path }) => basename(path));
}

async function readText(file: TreeFile): Promise<{ bytes: Uint8Array; text: string }> {
  const bytes = await file.read(TAKEN.fileBytes).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`${file.path} ${error.message}`, error.flag, { cause: error });
  });
  const text = decoded(bytes);
  if (text === undefined || text.includes("\0"))
    throw new Unreadable(`${file.path} is not text in UTF-8: save it as UTF-8`, "bad-encoding");
  return { bytes, text };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return TEXT.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Sources that the file names by a relative path, and that are not outside of the exercise's folder. */
async function besideIt(name: string, text: string, syntax: SyntaxReader): Promise<string[]> {
  const { requests } = await syntax.read({ path: name, text });
  return requests
    .filter(({ specifier, kind }) => kind === "module" && /^\.\.?\//.test(specifier))
    .map(({ specifier }) => join(dirname(name), specifier))
    .filter((path) => !path.startsWith("../") && /\.(ts|mts|json)$/.test(path) && !isTest(path));
}
