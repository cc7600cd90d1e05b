import { type Comment, parseSync } from "oxc-parser";
import { isAmbient } from "./ambient.ts";
import { tooDeep } from "./depth.ts";
import { exportsOf } from "./exports.ts";
import type { Facts, Fault, ModuleRequest, SourceFile } from "./facts.ts";
import { requestsOf } from "./requests.ts";

/** More levels than anybody writes; what is nested deeper makes those who walk the tree overflow their stack. */
const DEEPEST = 500;

/** Reads a file for its syntax. A hostile file can end the process: call it through `SyntaxReader`. */
export function readFacts({ text, path }: SourceFile): Facts {
  const { program, module, errors, comments } = parseSync("exercise.ts", text, {
    lang: path.endsWith(".d.ts") ? "dts" : "ts",
    sourceType: "module",
  });
  const place = placesIn(text);
  const faults: Fault[] = errors
    .filter(({ severity }) => ["Error"].includes(severity))
    .map(({ message, labels }) => ({ ...place(labels[0]?.start ?? 0), message }));
  const none = { requests: [], exports: [], reexports: [], ambient: false };
  if (faults.length > 0) return { faults, ...none };
  if (tooDeep(program, DEEPEST)) {
    const message = `The code is nested more than ${DEEPEST} levels deep.`;
    return { faults: [{ line: 1, column: 1, message }], ...none };
  }
  const lineAt = (offset: number): number => place(offset).line;
  return {
    faults,
    requests: [...requestsOf(program, lineAt), ...references(comments, lineAt)],
    ...exportsOf(program, module),
    ambient: isAmbient(program),
  };
}

/** Comments that make the compiler read other files. */
function references(comments: readonly Comment[], lineAt: (offset: number) => number): ModuleRequest[] {
  return comments
    .filter(({ type, value }) =>
      type === "Line"
        ? /^\/\s*<\s*(reference|amd)/i.test(value)
        : /@jsx(ImportSource|Runtime)(\s|$)/i.test(value),
    )
    .map(({ type, value, start }) => ({
      specifier: type === "Line" ? `//${value}` : `/*${value}*/`,
      line: lineAt(start),
      kind: "reference",
    }));
}

function placesIn(text: string): (offset: number) => { line: number; column: number } {
  return (offset) => {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}
