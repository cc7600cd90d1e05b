export { CLASS_HOST, ForeignHostError, raiseFence } from "./door/index.ts";
export {
  byHand,
  byName,
  first,
  type Gate,
  inFlight,
  inOrder,
  last,
  type Moment,
  newest,
  oneByOne,
  type Pick,
  whenSettled,
} from "./gate/index.ts";
export type { Fault, FileSpec } from "./origin/index.ts";
export { type Host, type Server, type ServerOptions, startServer } from "./server.ts";
export {
  type Outcome,
  overlap,
  peakOf,
  requestsOf,
  type RequestRecord,
  type Schedule,
  scheduleByClock,
  scheduleByOrder,
  shortened,
  type SocketRecord,
  type Span,
  Trace,
} from "./trace/index.ts";
