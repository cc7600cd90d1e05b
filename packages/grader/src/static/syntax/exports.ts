import type { Program, Statement } from "oxc-parser";
import type { Exported } from "./facts.ts";

/** The values that a program exports, and what the declarations of its functions promise. Types are no values. */
export function exportsOf(program: Program): { exports: Exported[]; reexports: string[] } {
  const local = new Map(program.body.flatMap(declaredBy).map((one) => [one.name, one.gives]));
  const exports: Exported[] = [];
  const reexports: string[] = [];
  for (const statement of program.body) {
    if (statement.type === "ExportAllDeclaration" && statement.exportKind !== "type") {
      if (statement.exported === null) reexports.push(statement.source.value);
      else exports.push({ name: nameOf(statement.exported), gives: "other" });
    }
    if (statement.type === "ExportDefaultDeclaration") exports.push({ name: "default", gives: "other" });
    if (statement.type !== "ExportNamedDeclaration" || statement.exportKind === "type") continue;
    exports.push(...declaredBy(statement));
    for (const { exported, local: inside, exportKind } of statement.specifiers) {
      if (exportKind === "type") continue;
      const gives = statement.source === null ? local.get(nameOf(inside)) : undefined;
      exports.push({ name: nameOf(exported), gives: gives ?? "other" });
    }
  }
  return { exports, reexports };
}

function declaredBy(statement: Statement | Program["body"][number]): Exported[] {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declaration?.type === "FunctionDeclaration")
    return declaration.id === null ? [] : [{ name: declaration.id.name, gives: givenBy(declaration) }];
  if (declaration?.type === "ClassDeclaration")
    return declaration.id === null ? [] : [{ name: declaration.id.name, gives: "other" }];
  if (declaration?.type === "TSEnumDeclaration") return [{ name: declaration.id.name, gives: "other" }];
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

function nameOf(name: { type: string; name?: string; value?: unknown }): string {
  return name.name ?? String(name.value);
}
