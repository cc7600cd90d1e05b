import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../exercises.ts";
import type { Problem } from "./problem.ts";

/** Hosts that code of the course may name: the class's own, and this machine. */
const OWN = /^(example\.com|127\.0\.0\.1|localhost)$/;

/** Code of exercises and solutions names no foreign host, and no exercise looks into a solution. */
export function checkSources(root: string, { folder, solution }: Exercise): Problem[] {
  return [folder, ...(solution === undefined ? [] : [solution, `${solution}/wrong`])].flatMap((place) =>
    sources(root, place).flatMap((at) => {
      const code = readFileSync(join(root, at), "utf8").replaceAll(/^\s*(\*|\/\/|\/\*\*).*$/gm, "");
      const hosts = [...code.matchAll(/["'`]https?:\/\/([^/:"'`$]+)/g)].map(([, host = ""]) => host).filter((host) => !OWN.test(host));
      return [
        ...hosts.map((host) => ({ at, what: `names the host ${host}`, todo: "use the test server's URLs, or example.com" })),
        ...(place === folder && /from "[^"]*solution/.test(code) ? [{ at, what: "imports from solutions/", todo: "students do not have that folder" }] : []),
      ];
    }),
  );
}

function sources(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file}`);
  } catch {
    return [];
  }
}
