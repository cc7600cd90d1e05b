import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import type { Problem } from "./problem.ts";

/** Hosts that code of the course may name: the class's own, and this machine. */
const OWN = /^(example\.com|127\.0\.0\.1|localhost)$/;

/** Code of exercises and solutions names no foreign host, and no exercise looks into a solution. */
export function checkSources(root: string, { folder, solution }: Exercise): Problem[] {
  const own = sourcesIn(root, folder);
  const theirs =
    solution === undefined ? [] : [solution, `${solution}/wrong`].flatMap((place) => sourcesIn(root, place));
  return [
    ...[...own, ...theirs].flatMap((at) => foreignHosts(at, codeOf(root, at))),
    ...own.flatMap((at) => solutionImports(at, codeOf(root, at))),
  ];
}

function foreignHosts(at: string, code: string): Problem[] {
  const hosts = [...code.matchAll(/["'`]https?:\/\/([^/:"'`$]+)/g)].map(([, host = ""]) => host);
  return hosts
    .filter((host) => !OWN.test(host))
    .map((host) => ({
      at,
      what: `names the host ${host}`,
      todo: "use the test server's URLs, or example.com",
    }));
}

function solutionImports(at: string, code: string): Problem[] {
  if (!/(from|import) *\(? *["'][^"'\n]*solution/.test(code)) return [];
  return [{ at, what: "imports from solutions/", todo: "students do not have that folder" }];
}

/** The file without its comments. */
function codeOf(root: string, at: string): string {
  return readFileSync(join(root, at), "utf8").replaceAll(/^\s*(\*|\/\/|\/\*\*).*$/gm, "");
}

function sourcesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".ts"));
  return files.map((file) => `${folder}/${file}`);
}
