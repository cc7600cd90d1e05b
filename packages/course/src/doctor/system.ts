import type { Finding } from "./finding.ts";

const KNOWN: Partial<Record<NodeJS.Platform, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };

/** The course is tested on Linux, macOS and Windows. Another system may do: it is only told. */
export function checkSystem({
  platform,
  release,
  arch,
}: {
  platform: NodeJS.Platform;
  release: string;
  arch: string;
}): Finding {
  const known = KNOWN[platform];
  const name = known ?? `${platform}, on which the course was never tried`;
  return { subject: "system", found: `${name}, ${release}, ${arch}` };
}
