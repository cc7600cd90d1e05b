export { activity, type Pace, type Party } from "./activity.ts";
export { follow } from "./follow.ts";
export { type ClientSteps, tellClientSteps } from "./client.ts";
export {
  answerEnded,
  bytesReceived,
  bytesSent,
  clientsGone,
  followServers,
  connectionClosed,
  requestArrived,
  requestOver,
  requestWritten,
  serverClosed,
  serverOpened,
} from "./wire.ts";
