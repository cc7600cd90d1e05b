const SECONDS = /^\d+$/;

// The three forms of RFC 9110, section 5.6.7. `Date.parse` alone would not do: it takes "soon 5" for a day in May.
const DATES = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
];

/**
 * Reads a `Retry-After` header: whole seconds, or an HTTP date.
 *
 * @param value the header, or null where there is none
 * @param now milliseconds since 1970, the moment a date is compared with
 * @returns milliseconds from now, 0 for a date gone by; undefined for nonsense
 */
export function retryAfterMs(value: string | null, now = Date.now()): number | undefined {
  const text = value?.trim() ?? "";
  const ms = SECONDS.test(text) ? Number(text) * 1000 : Math.max(0, httpDate(text) - now);
  return Number.isSafeInteger(ms) ? ms : undefined;
}

function httpDate(text: string): number {
  if (!DATES.some((form) => form.test(text))) return Number.NaN;
  // The oldest form does not name its zone, and `Date.parse` would take it for local time.
  return Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
}
