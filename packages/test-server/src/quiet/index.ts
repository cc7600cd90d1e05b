export { activity } from "./activity.ts";
export { follow } from "./follow.ts";
export {
  answerEnded,
  bytesSent,
  connectionClosed,
  requestArrived,
  serverClosed,
  serverOpened,
} from "./wire.ts";
