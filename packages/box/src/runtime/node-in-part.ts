import { isBuiltin } from "node:module";
import type { Plugin } from "rolldown";

/** An `import` of a module of Node's asks for all of its names, also for those for which Node has to load more. */
export const nodeInPart: Plugin = {
  name: "node",
  resolveId: (id, _, { kind }) =>
    isBuiltin(id) && kind === "import-statement" ? { id: `\0part:${id}` } : undefined,
  load: (id) => {
    if (!id.startsWith("\0part:")) return undefined;
    const name = id.slice("\0part:".length);
    const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter((each) => each !== "default");
    return [
      `const all = process.getBuiltinModule(${JSON.stringify(name)});`,
      ...names.map((each) => `export const ${each} = /* @__PURE__ */ (() => all.${each})();`),
      "export default all;",
    ].join("\n");
  },
};
