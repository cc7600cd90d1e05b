import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";

/** Over HTTP/1 without TLS; the rest would take as long as all else with which a box starts. */
const UNDICI = `
import Agent from "undici/lib/dispatcher/agent.js";
import globals from "undici/lib/global.js";
export const { getGlobalDispatcher } = globals;
export { Agent };
`;

/** Of undici a box gets what the course uses. */
export const undiciInPart: Plugin = {
  name: "undici",
  resolveId(id) {
    if (id === "undici" || id === "node:http2") return { id: `\0${id}` };
    if (!id.startsWith("undici/")) return undefined;
    return this.resolve(id, fileURLToPath(import.meta.resolve("@meanwhile/download")), { skipSelf: true });
  },
  load: (id) => {
    if (id === "\0undici") return UNDICI;
    // As undici itself does with a Node that was built without it.
    return id === "\0node:http2" ? "export const constants = {};" : undefined;
  },
};
