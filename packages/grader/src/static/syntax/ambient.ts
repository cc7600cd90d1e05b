import { type Program, Visitor } from "oxc-parser";

type Statement = Program["body"][number];

/**
 * Whether a file may change what other files mean. It cannot, where the compiler takes it for a module, and nothing in
 * it declares for all: whatever else it declares is its own.
 */
export function isAmbient(program: Program): boolean {
  // A file without imports and exports declares everything for all. Whether it also has the ending of a module, or a
  // package.json above says so, is not asked: at worst it is checked alone for nothing.
  if (!program.body.some(makesModule)) return true;
  let forAll = false;
  new Visitor({
    // `declare global`, `declare module "other"`
    TSModuleDeclaration: ({ id, kind }) => {
      if (kind === "global" || id.type === "Literal") forAll = true;
    },
    // `export as namespace Name`
    TSNamespaceExportDeclaration: () => {
      forAll = true;
    },
  }).visit(program);
  return forAll;
}

/** As the compiler decides it. */
function makesModule(statement: Statement): boolean {
  if (statement.type === "TSImportEqualsDeclaration")
    return statement.moduleReference.type === "TSExternalModuleReference";
  return [
    "ImportDeclaration",
    "ExportNamedDeclaration",
    "ExportDefaultDeclaration",
    "ExportAllDeclaration",
    "TSExportAssignment",
  ].includes(statement.type);
}
