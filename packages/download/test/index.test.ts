import { expect, test } from "vitest";
import * as download from "@meanwhile/download";

test("exercises are given this, and nothing else", () => {
  expect(Object.keys(download).toSorted()).toEqual([
    "HttpError",
    "NotImplemented",
    "fileNameOf",
    "get",
    "openSession",
    "stopwatch",
  ]);
});
