import type { Gate } from "./gate.ts";

/**
 * Holds the responses to all `names` until the last of them is there, then lets them go one by one in this
 * order, each when the one before it has been dealt with. Whatever else is asked for passes.
 */
export function inOrder(names: readonly string[]): Gate {
  const waiting = [...names];
  let started = false;
  return {
    waitsFor: `${names.length} requests in flight, to be answered in the order ${names.join(", ")}`,
    choose(held, moment) {
      started ||= names.every((name) => held.some((request) => request.name === name));
      const others = held.filter((request) => !waiting.includes(request.name));
      if (!started) return others;
      if (moment === "arrival" && waiting.length < names.length) return others;
      const next = waiting.shift();
      return [...others, ...held.filter((request) => request.name === next)];
    },
  };
}
