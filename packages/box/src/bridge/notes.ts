import type { Origin } from "@meanwhile/test-server/program";
import type { Known, News, Step } from "../shim/report.ts";
import { Refused } from "../wire/refused.ts";
import {
  anything,
  count,
  flag,
  listOf,
  number,
  oneOf,
  pairOf,
  type Shape,
  shaped,
  text,
} from "../wire/shape.ts";

/** Lines of the learner's; everything else is left out. */
type Place = (where: unknown) => string | undefined;

const steps = oneOf(["requestWritten", "bytesReceived", "requestOver"]);

const step: Shape<Step> = (value) => {
  const [name, ...numbers] = listOf(anything)(value);
  return [steps(name), ...numbers.map(count)];
};

/** As `@meanwhile/seal` names threads. */
const thread: Shape<string> = (value) => {
  const name = text(value);
  if (!/^\d{1,10}-\d{1,10}$/.test(name)) throw new Refused("an odd thread");
  return name;
};

/** A box that has said nothing yet. */
export const UNKNOWN: Known = {
  thread: "",
  requests: 0,
  writing: undefined,
  timers: [],
  helpers: [],
  files: [],
  firesSoon: false,
  childLives: false,
  grown: 0,
  pooled: [],
  listeners: [],
};

/** What a box says of itself, taken for no more than what it should be. */
export function knownIn(value: unknown, where: Place): Known {
  const line: Shape<string> = (place) => where(place) ?? "";
  return shaped<Known>({
    thread,
    requests: count,
    writing: where,
    timers: listOf(shaped({ text, where: line, repeats: flag })),
    helpers: listOf(shaped({ text, where: line })),
    files: listOf(shaped({ where: line })),
    firesSoon: flag,
    childLives: flag,
    grown: number,
    pooled: listOf(text),
    listeners: listOf(pairOf(count, count)),
  })(value);
}

export function newsIn(value: unknown, where: Place): News {
  return shaped<News>({
    steps: listOf(step),
    origins: listOf(shaped<Origin>({ path: text, where })),
    rejected: listOf(anything),
    uncaught: listOf(anything),
  })(value);
}

export const stillIn = shaped({ id: count, count, still: flag });

export const exportsIn = shaped({
  functions: listOf(pairOf(text, count)),
  values: listOf(pairOf(text, anything)),
});
