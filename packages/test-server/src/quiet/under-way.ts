import { activity, ownImmediates } from "./activity.ts";

/** Work that this thread has handed to the operating system and that will come back by itself. */
const HANDED_OVER = new Set(["FSReqCallback", "FSReqPromise", "GetAddrInfoReqWrap", "TCPConnectWrap"]);

activity.probes.add(() => {
  let immediates = 0;
  for (const kind of process.getActiveResourcesInfo()) {
    if (HANDED_OVER.has(kind)) return true;
    if (kind === "Immediate") immediates += 1;
  }
  return immediates > ownImmediates;
});
