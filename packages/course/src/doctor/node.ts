import type { Finding } from "./finding.ts";

/** The lowest version on which vitest and undici, in the catalog's versions, run. */
const LEAST = { major: 22, minor: 19 };

export interface NodeFacts {
  version: string;
  path: string;
  /** The course's own, which pnpm has installed with it. */
  own: boolean;
}

export function checkNode({ version, path, own }: NodeFacts): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const old = major < LEAST.major || (major === LEAST.major && minor < LEAST.minor);
  if (!old) return { subject: "Node", found: `${version}, ${own ? "the course's own" : path}` };
  return {
    subject: "Node",
    found: `${version} in ${path} is too old: the course runs on ${LEAST.major}.${LEAST.minor} or newer`,
    fix: "npx --yes pnpm@12 install   (it brings one, and pnpm then uses it)",
  };
}
