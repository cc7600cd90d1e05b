import { expect, onTestFinished, test, vi } from "vitest";
import { retryAfterMs } from "../src/retry-after.ts";

const now = Date.UTC(1994, 10, 6, 8, 49, 37);

test.for([
  ["0", 0],
  ["1", 1000],
  ["120", 120_000],
  [" 120 ", 120_000],
] as const)("%j is a number of seconds: %i ms", ([value, ms]) => {
  expect(retryAfterMs(value, now)).toBe(ms);
});

test.for(["Sun, 06 Nov 1994 08:49:40 GMT", "Sunday, 06-Nov-94 08:49:40 GMT", "Sun Nov  6 08:49:40 1994"])(
  "%j is a date, 3 s from now",
  (value) => {
    expect(retryAfterMs(value, now)).toBe(3000);
  },
);

test("a date gone by asks for no wait", () => {
  expect(retryAfterMs("Sun, 06 Nov 1994 08:49:36 GMT", now)).toBe(0);
});

test.for([
  "",
  "soon",
  "soon 5",
  "-5",
  "+5",
  "1.5",
  "1e3",
  "0x10",
  "5 s",
  "1, 2",
  "9".repeat(400),
  "1994-11-06T08:49:40Z",
  "Sun, 06 Nov 1994",
  "Sun, 06 Xyz 1994 08:49:40 GMT",
  "Sun, 99 Nov 1994 08:49:40 GMT",
  "Sun, 06 Nov 1994 08:49:40 CET",
])("%j is nonsense", (value) => {
  expect(retryAfterMs(value, now)).toBeUndefined();
});

test("no header asks for nothing", () => {
  expect(retryAfterMs(null)).toBeUndefined();
});

test("a date is compared with the clock", () => {
  expect(retryAfterMs("Thu, 01 Jan 1970 00:00:01 GMT")).toBe(0);
  expect(retryAfterMs("Fri, 31 Dec 9999 23:59:59 GMT")).toBeGreaterThan(0);
});

test("a date without a zone is in GMT, wherever we are", () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("TZ", "America/Bogota");
  expect(new Date(now).getHours()).toBe(3);

  expect(retryAfterMs("Sun Nov  6 08:49:40 1994", now)).toBe(3000);
});
