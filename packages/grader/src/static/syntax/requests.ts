import { type Argument, type Expression, type Program, Visitor } from "oxc-parser";
import type { ModuleRequest } from "./facts.ts";

/** Every other module that the program names by a literal. What is computed, the box must stop. */
export function requestsOf(program: Program, lineAt: (offset: number) => number): ModuleRequest[] {
  const requests: ModuleRequest[] = [];
  const add = (source: Argument | Expression | null | undefined): void => {
    const specifier = literal(source);
    if (source && specifier !== undefined)
      requests.push({ specifier, line: lineAt(source.start), kind: "module" });
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    TSExternalModuleReference: ({ expression }) => add(expression),
    // `new Worker(new URL("./worker.ts", import.meta.url))`
    NewExpression: ({ callee, arguments: [first, base] }) => {
      if (callee.type !== "Identifier") return;
      if (callee.name === "URL" && base?.type === "MemberExpression") add(first);
    },
  }).visit(program);
  return requests;
}

function literal(source: Argument | Expression | null | undefined): string | undefined {
  if (source?.type === "Literal" && typeof source.value === "string") return source.value;
  if (source?.type !== "TemplateLiteral" || source.expressions.length > 0) return undefined;
  return source.quasis[0]?.value.cooked ?? undefined;
}
