import type { EcmaScriptModule, Program } from "oxc-parser";
import type { Exported } from "./facts.ts";

/** The values that a program exports, and what the declarations of its functions promise. Types are no values. */
export function exportsOf(
  program: Program,
  { staticExports }: EcmaScriptModule,
): { exports: Exported[]; reexports: string[] } {
  const local = new Map(program.body.flatMap(declaredBy).map(({ name, gives }) => [name, gives]));
  const exports: Exported[] = [];
  const reexports: string[] = [];
  for (const { exportName, localName, moduleRequest, isType } of staticExports.flatMap(
    ({ entries }) => entries,
  )) {
    if (isType) continue;
    const name = exportName.name ?? (["Default"].includes(exportName.kind) ? "default" : undefined);
    const gives = moduleRequest === null ? local.get(localName.name ?? "") : undefined;
    if (name !== undefined) exports.push({ name, gives: gives ?? "other" });
    else if (moduleRequest !== null) reexports.push(moduleRequest.value);
  }
  return { exports, reexports };
}

/** Functions that have a name in the whole file. */
function declaredBy(statement: Program["body"][number]): Exported[] {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declaration?.type === "FunctionDeclaration")
    return declaration.id === null ? [] : [{ name: declaration.id.name, gives: givenBy(declaration) }];
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations.flatMap(({ id, init }) => {
    if (id.type !== "Identifier") return [];
    const isFunction = init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
    return [{ name: id.name, gives: isFunction ? givenBy(init) : "other" }];
  });
}

interface FunctionLike {
  async: boolean;
  generator: boolean;
  returnType?: { typeAnnotation: { type: string; typeName?: unknown } } | null;
}

function givenBy({ async, generator, returnType }: FunctionLike): Exported["gives"] {
  if (async) return generator ? "async-iterable" : "promise";
  const name = returnType?.typeAnnotation.typeName;
  const type = typeof name === "object" && name !== null && "name" in name ? name.name : undefined;
  if (type === "Promise") return "promise";
  return type === "AsyncGenerator" || type === "AsyncIterable" ? "async-iterable" : "other";
}
