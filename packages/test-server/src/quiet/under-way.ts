import { activity, ownImmediates } from "./activity.ts";

/** Work that this thread has handed to the operating system and that will come back by itself. */
const HANDED_OVER = new Set([
  "FSReqCallback",
  "FSReqPromise",
  "FileHandleCloseReq",
  "GetAddrInfoReqWrap",
  "QueryReqWrap",
  "TCPConnectWrap",
  "PipeConnectWrap",
]);

activity.probes.add(() => {
  let immediates = 0;
  for (const kind of process.getActiveResourcesInfo()) {
    if (kind === "Immediate") immediates += 1;
    else if (HANDED_OVER.has(kind)) {
      // Whoever counts idle looks has to start anew: what comes back may set the next pause.
      activity.touch();
      return true;
    }
  }
  return immediates > ownImmediates;
});
