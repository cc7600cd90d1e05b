import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** What an event of a download tells; it comes from the learner's code, so it may tell anything. */
interface Told {
  url: string;
  received: number;
  total: number | undefined;
  done: boolean;
}

/** What is wrong with the events of one file. */
interface Problem {
  sentence: string;
  expected?: string;
  got?: string;
}

/** Events in the order in which they came, against the files that they tell of. */
export function toBeProgress(
  events: readonly Told[],
  server: Server,
  names: readonly string[],
  { announced = true }: { announced?: boolean } = {},
): Verdict {
  const urls = new Set(names.map((name) => server.url(name)));
  const stranger = events.find((event) => !urls.has(event.url));
  if (stranger !== undefined)
    return fail({ sentence: `An event tells of ${stranger.url}, and that is none of the URLs.` });
  for (const name of names) {
    const own = events.filter(({ url }) => url === server.url(name));
    const size = server.size(name);
    const problem = wrongEnd(own, name, size) ?? wrongNumbers(own, name, size, announced ? size : undefined);
    if (problem !== undefined) {
      const culprit = server.trace.requests.find((request) => request.name === name);
      return fail({ ...problem }, culprit);
    }
  }
  return pass(`The events tell of ${names.join(", ")}, each up to its end.`);
}

function wrongEnd(own: readonly Told[], name: string, size: number): Problem | undefined {
  const dones = own.filter(({ done }) => done).length;
  const numbers = { expected: `1 event of ${name} that is done`, got: `${dones} of ${own.length} events` };
  if (own.length === 0)
    return {
      sentence: `No event tells of ${name}${size === 0 ? ": an empty file has no chunk, but it has an end" : ""}.`,
      ...numbers,
    };
  if (dones === 0)
    return {
      sentence: `No event of ${name} is done: the consumer never learns that the file is there.`,
      ...numbers,
    };
  if (dones > 1) return { sentence: `${name} was done more than once: only its last event is.`, ...numbers };
  if (own.at(-1)?.done !== true)
    return { sentence: `An event of ${name} came after the one that was done.`, ...numbers };
  if (size === 0 && own.length > 1)
    return {
      sentence: `${name} is empty and gave more than one event.`,
      expected: "1",
      got: `${own.length}`,
    };
  return undefined;
}

function wrongNumbers(
  own: readonly Told[],
  name: string,
  size: number,
  total: number | undefined,
): Problem | undefined {
  const last = own.at(-1)?.received;
  const fell = own.find(({ received }, index) => !(received >= (own[index - 1]?.received ?? 0)));
  if (fell !== undefined || last !== size) {
    return {
      sentence: `received of ${name} does not count all bytes so far: it may never fall, and it ends with the size of the file.`,
      expected: `... ${number(size)}`,
      got: own
        .slice(-4)
        .map(({ received }) => number(received))
        .join(", "),
    };
  }
  const other = own.find((event) => event.total !== total);
  if (other === undefined) return undefined;
  return {
    sentence:
      total === undefined
        ? `The server announced no length for ${name}, and total is not undefined.`
        : `total of ${name} is not what the server announced.`,
    expected: number(total),
    got: number(other.total),
  };
}

function number(value: unknown): string {
  return typeof value === "number" ? value.toLocaleString("en") : String(value);
}
