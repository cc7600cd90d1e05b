import "./under-way.ts";

export { activity } from "./activity.ts";
export { answerEnded, connectionClosed, requestArrived } from "./wire.ts";
