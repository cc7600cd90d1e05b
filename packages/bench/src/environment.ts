import { join } from "node:path";

/**
 * What every peer finds around it: ours without proxies, and one compile cache for all that run in Node, which the
 * round that does not count fills.
 */
export function environmentFor(workshop: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/_proxy$|^NODE_|^npm_/i.test(name));
  return { ...Object.fromEntries(own), NODE_COMPILE_CACHE: join(workshop, "compile-cache") };
}
