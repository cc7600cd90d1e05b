import { activity, ownImmediates } from "./activity.ts";

/**
 * Work that this thread has handed to the operating system and that will come back by itself: `FSReqCallback`,
 * `FSReqPromise`, `CloseReq`, `GetAddrInfoReqWrap`, `TCPConnectWrap`. Not `WriteWrap`: it may wait for a reader.
 */
const HANDED_OVER = /Req|ConnectWrap/;

/** Whether any such work, or a callback of `setImmediate`, is pending. */
export function isUnderWay(): boolean {
  let immediates = 0;
  for (const kind of process.getActiveResourcesInfo()) {
    if (kind === "Immediate") immediates += 1;
    else if (HANDED_OVER.test(kind)) {
      // Whoever counts idle looks has to start anew: what comes back may set the next pause.
      activity.touch();
      return true;
    }
  }
  return immediates > ownImmediates;
}
