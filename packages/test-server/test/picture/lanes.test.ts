import { expect, test } from "vitest";
import type { RequestRecord } from "../../src/trace/index.ts";
import { lanesOf } from "../../src/picture/lanes.ts";
import { requestOf } from "./request-of.ts";

const from = (socket: number, request: number, end?: number): RequestRecord =>
  requestOf({ socket, order: end === undefined ? { request } : { request, end } });

test("a connection is a line", () => {
  expect([...lanesOf([from(1, 1, 2), from(3, 3, 6), from(1, 4, 5)]).values()]).toEqual([1, 3, 1]);
});

test("without connections, the first line that is free", () => {
  const requests = [from(0, 1, 5), from(0, 2, 3), from(0, 4, 7), from(0, 6), from(0, 8), from(0, 9)];
  expect([...lanesOf(requests).values()]).toEqual([1, 2, 2, 1, 2, 3]);
});
