import { inspect } from "node:util";
import { CodedError } from "./coded-error.ts";
import type { Head } from "./head.ts";
import { httpUrl } from "./http-url.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const SECRETS = new Set(["authorization", "cookie", "proxy-authorization"]);

/** Where a request goes and what it carries. */
export interface Target {
  url: URL;
  headers: Record<string, string>;
}

/**
 * Where a reply sends us, or undefined if it is no redirect. As in `fetch`, secrets are not carried to another origin.
 *
 * @note undici's redirect interceptor is not used: it takes a second visit to a URL for wrong use of undici, reports a
 * bad `Location` as the caller's, and does not document how to learn the last URL.
 *
 * @throws an Error of code `BAD_REDIRECT` when `Location` is not an http or https URL
 */
export function redirectOf(from: Target, head: Pick<Head, "status" | "headers">): Target | undefined {
  const location = REDIRECTS.has(head.status) ? head.headers.get("location") : null;
  if (location === null) return undefined;

  const url = httpUrl(location, from.url);
  if (!url) {
    throw new CodedError(
      "BAD_REDIRECT",
      `Failed to get ${from.url.href}: it redirects to ${inspect(location)}, which is not an http or https URL`,
    );
  }
  return { url, headers: headersFor(url.origin === from.url.origin, from.headers) };
}

function headersFor(isSameOrigin: boolean, headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => isSameOrigin || !isBound(name.toLowerCase()));
  return Object.fromEntries(kept);
}

function isBound(name: string): boolean {
  return name === "host" || SECRETS.has(name);
}
