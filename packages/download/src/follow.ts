import type { Dispatcher } from "undici";
import { CodedError } from "./coded-error.ts";
import { Exchange } from "./exchange.ts";
import { readAway } from "./read-away.ts";
import { redirectOf, type Target } from "./redirect.ts";
import { isOk, replyOf, type Reply } from "./reply.ts";

const MAX_REDIRECTS = 5;

/** Sends a request, and another one for each redirect, until there is an answer. The first leaves at once. */
export async function follow(
  dispatcher: Dispatcher,
  url: URL,
  { headers = {}, signal }: { headers?: Record<string, string>; signal?: AbortSignal },
): Promise<Reply> {
  let target: Target = { url, headers };
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const exchange = send(dispatcher, target, signal);
    const head = await exchange.head;
    if (isOk(head.status)) return replyOf(target.url, head, exchange.body);

    const page = await readAway(exchange.body, signal);
    const next = redirectOf(target, head);
    if (!next) return replyOf(target.url, head, inMemory(page));
    target = next;
  }
  throw new CodedError(
    "TOO_MANY_REDIRECTS",
    `Failed to get ${url.href}: it redirects more than ${MAX_REDIRECTS} times`,
  );
}

function send(dispatcher: Dispatcher, { url, headers }: Target, signal: AbortSignal | undefined): Exchange {
  const exchange = new Exchange(signal);
  dispatcher.dispatch(
    { method: "GET", origin: url.origin, path: url.pathname + url.search, headers },
    exchange,
  );
  return exchange;
}

async function* inMemory(page: Uint8Array): AsyncGenerator<Uint8Array> {
  if (page.length > 0) yield page;
}
