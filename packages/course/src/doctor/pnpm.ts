import type { Finding } from "./finding.ts";

/** @param userAgent what pnpm calls itself to the scripts that it runs: `pnpm/12.21.0 npm/? node/v26.10.0 linux x64` */
export function checkPnpm(userAgent: string | undefined): Finding {
  const subject = "pnpm";
  const [, name, version = ""] = /^(\w+)\/(\S+)/.exec(userAgent ?? "") ?? [];
  if (name === undefined) return { subject, found: "not asked: this was started without it" };
  if (name === "pnpm" && version.startsWith("12.")) return { subject, found: version };
  return {
    subject,
    found: `${name} ${version} runs this: the course is set up by pnpm 12`,
    fix: "npx --yes pnpm@12 run doctor   (and so for every command)",
  };
}
