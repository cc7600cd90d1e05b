import type { Layer } from "./level.ts";

const NODE = "start the grader with the Node of this repository: pnpm grade";
const UTIL_LINUX = "on Linux: apt-get install util-linux; elsewhere there is no such thing";
const LINUX = "grade on Linux; on Windows in WSL";
const NAMESPACES =
  "let users make namespaces (Debian: sysctl kernel.unprivileged_userns_clone=1; Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; a container: start it with --security-opt seccomp=unconfined)";

/** What an instructor can do, for each layer. */
export const FIXES: Record<Layer, string> = {
  permission: NODE,
  hardening: NODE,
  limits: UTIL_LINUX,
  watchdog: LINUX,
  parent: UTIL_LINUX,
  namespaces: NAMESPACES,
  user: "nothing, unless the grader should be root",
  bubblewrap: `apt-get install bubblewrap. If it is there: ${NAMESPACES}`,
  network: "install bubblewrap: the grader then starts itself again inside it",
};
