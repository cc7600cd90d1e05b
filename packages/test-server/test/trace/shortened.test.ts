import { expect, test } from "vitest";
import { requestsOf, scheduleByOrder, shortened } from "../../src/index.ts";
import { record } from "./record.ts";

const schedule = scheduleByOrder(
  Array.from({ length: 1001 }, (_, index) => record(`${index}`, { request: index + 1, end: index + 1001 })),
);
const labelsOf = ({ spans }: typeof schedule): string[] => spans.map(({ label }) => label);

test("the first and the last stay, and it tells how many do not", () => {
  const { spans: _, ...numbers } = schedule;
  const short = shortened(schedule, 5);
  expect(short).toMatchObject({ ...numbers, left: 996 });
  expect(labelsOf(short)).toEqual(["0", "1", "2", "999", "1000"]);
  expect(requestsOf(short)).toBe(1001);
});

test("shortened again, it tells of all that were there", () => {
  const twice = shortened(shortened(schedule, 101), 2);
  expect(labelsOf(twice)).toEqual(["0", "1000"]);
  expect(twice.left).toBe(999);
  expect(shortened(twice, 0)).toMatchObject({ spans: [], left: 1001 });
});

test("what a largest exercise asks for stays whole", () => {
  expect(shortened(schedule)).toMatchObject({ left: 1 });
  expect(shortened(shortened(schedule)).left).toBe(1);
  const whole = scheduleByOrder([record("a", { request: 1, end: 2 })]);
  expect(shortened(whole)).toBe(whole);
});
