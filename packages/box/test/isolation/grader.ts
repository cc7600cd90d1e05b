/** Starts a box that stays connected to a port, and waits: `node grader.ts PORT nothing|parent`. */
import { join } from "node:path";
import { findLayers } from "../../src/isolation/found.ts";
import { LIMITS } from "../../src/isolation/limits.ts";
import { spawnWith } from "../../src/isolation/spawn-with.ts";

const [port = "", without] = process.argv.slice(2);
const layers = [...findLayers().layers].filter((layer) =>
  ["permission", "hardening", ...(without === "parent" ? [] : ["namespaces", "parent"])].includes(layer),
);
const main = join(import.meta.dirname, "hostile/companion.js");
spawnWith(new Set(layers), findLayers().means, main, [port], {
  readable: [join(import.meta.dirname, "hostile")],
  writable: [],
  ports: [Number(port)],
  capabilities: [],
  environment: {},
  limits: LIMITS,
});
