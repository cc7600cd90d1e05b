import { tellThatItHears } from "@meanwhile/box/isolation/inside";

const controller = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(name, () => controller.abort(new Error("interrupted")));
tellThatItHears();

/** Whether somebody has asked this program to end. It listens as soon as this module is loaded. */
export const interrupted: AbortSignal = controller.signal;
