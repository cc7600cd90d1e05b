import { expect, test } from "vitest";
import { startServer } from "../../src/index.ts";
import { defineFile } from "../../src/origin/file.ts";

const FIELDS =
  "size, latencyMs, bytesPerSecond, chunkSize, etag, ranges, contentLength, status, redirectTo, faults";
const KINDS = "status, resetAfter, truncateAfter, stallAfter, neverAnswer";

/** What nobody with a type checker would write, and the sentence it provokes. */
const wrong: [spec: unknown, type: new () => Error, sentence: string][] = [
  [null, TypeError, "a must be an object, got null"],
  ["4096", TypeError, 'a must be an object, got "4096"'],
  [{ length: 1 }, TypeError, `a.length is not a field of a file; there are: ${FIELDS}`],
  [{ size: "1" }, TypeError, 'a.size must be a number, got "1"'],
  [{ size: -1 }, RangeError, "a.size must be 0 or more, got -1"],
  [{ size: 1.5 }, RangeError, "a.size must be an integer, got 1.5"],
  [{ size: 2 ** 53 }, RangeError, "a.size must be an integer, got 9007199254740992"],
  [{ size: Number.NaN }, RangeError, "a.size must be 0 or more, got NaN"],
  [{ size: undefined }, TypeError, "a.size must be a number, got undefined"],
  [{ latencyMs: -1 }, RangeError, "a.latencyMs must be 0 or more, got -1"],
  [{ latencyMs: Infinity }, RangeError, "a.latencyMs must be 0 or more, got Infinity"],
  [{ latencyMs: 2 ** 31 }, RangeError, "a.latencyMs must be at most 2147483647, got 2147483648"],
  [{ bytesPerSecond: 0 }, RangeError, "a.bytesPerSecond must be 1 or more, got 0"],
  [{ bytesPerSecond: "9" }, TypeError, 'a.bytesPerSecond must be a number, got "9"'],
  [{ chunkSize: 0 }, RangeError, "a.chunkSize must be 1 or more, got 0"],
  [{ chunkSize: "1" }, TypeError, 'a.chunkSize must be a number, got "1"'],
  [{ chunkSize: { from: 0, to: 1 } }, RangeError, "a.chunkSize.from must be 1 or more, got 0"],
  [{ chunkSize: { from: 5, to: 4 } }, RangeError, "a.chunkSize.to must be 5 or more, got 4"],
  [{ chunkSize: { from: 5 } }, TypeError, "a.chunkSize.to must be a number, got undefined"],
  [{ chunkSize: 1, bytesPerSecond: 1 }, TypeError, "a.chunkSize and a.bytesPerSecond exclude each other"],
  [{ etag: "soft" }, TypeError, 'a.etag must be one of strong, weak, none, got "soft"'],
  [{ ranges: 1 }, TypeError, "a.ranges must be true or false, got 1"],
  [{ contentLength: 0 }, TypeError, "a.contentLength must be true or false, got 0"],
  [{ status: 199 }, RangeError, "a.status must be 200 or more, got 199"],
  [{ status: 600 }, RangeError, "a.status must be at most 599, got 600"],
  [{ redirectTo: "" }, TypeError, `a.redirectTo must be a file's name or a URL, got ""`],
  [{ redirectTo: "/b" }, TypeError, `a.redirectTo must be a file's name or a URL, got "/b"`],
  [{ redirectTo: "http://" }, TypeError, `a.redirectTo must be a file's name or a URL, got "http://"`],
  [{ redirectTo: 5 }, TypeError, "a.redirectTo must be a file's name or a URL, got 5"],
  [{ faults: {} }, TypeError, "a.faults must be an array, got {}"],
  [{ faults: [null] }, TypeError, "a.faults[0] must be an object, got null"],
  [{ faults: [undefined, {}] }, TypeError, `a.faults[1] must name one of ${KINDS}, got {}`],
  [
    { faults: [{ status: 500, resetAfter: 1 }] },
    TypeError,
    `a.faults[0] must name one of ${KINDS}, got {"status":500,"resetAfter":1}`,
  ],
  [{ faults: [{ status: 99 }] }, RangeError, "a.faults[0].status must be 200 or more, got 99"],
  [
    { faults: [{ status: 503, retryafter: 1 }] },
    TypeError,
    "a.faults[0].retryafter is not a field of a fault with a status; there are: status, retryAfter",
  ],
  [
    { faults: [{ resetAfter: 1, retryAfter: 1 }] },
    TypeError,
    `a.faults[0].retryAfter is not a field of a fault; there are: ${KINDS}`,
  ],
  [
    { faults: [{ status: 503, retryAfter: -1 }] },
    RangeError,
    "a.faults[0].retryAfter must be 0 or more, got -1",
  ],
  [
    { faults: [{ status: 503, retryAfter: "1\r\nX: 1" }] },
    TypeError,
    String.raw`a.faults[0].retryAfter must be one line of ASCII text, got "1\r\nX: 1"`,
  ],
  [{ faults: [{ resetAfter: -1 }] }, RangeError, "a.faults[0].resetAfter must be 0 or more, got -1"],
  [{ faults: [{ truncateAfter: 1.5 }] }, RangeError, "a.faults[0].truncateAfter must be an integer, got 1.5"],
  [{ faults: [{ stallAfter: "1" }] }, TypeError, 'a.faults[0].stallAfter must be a number, got "1"'],
  [{ faults: [{ neverAnswer: false }] }, TypeError, "a.faults[0].neverAnswer must be true, got false"],
];

/** As called from JavaScript. */
const startUnchecked: (options: object) => Promise<AsyncDisposable> = startServer;

for (const [spec, type, sentence] of wrong) {
  test(`refused: ${sentence}`, async () => {
    const files: unknown = { a: spec };
    const error: unknown = await startUnchecked({ files }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(type);
    expect(error).toHaveProperty("message", sentence);
  });
}

for (const name of ["", "/a"]) {
  test(`${JSON.stringify(name)} is no name`, () => {
    expect(() => defineFile(name, {})).toThrow(
      new TypeError(`A file's name is a path without a leading "/", got ${JSON.stringify(name)}`),
    );
  });
}

test("a name is no longer than what is written down of a request", () => {
  expect(defineFile("a".repeat(255), {}).name).toHaveLength(255);
  expect(() => defineFile("a".repeat(256), {})).toThrow(
    new RangeError("A file's name has at most 255 characters, got 256"),
  );
});

test("{} is a file", () => {
  expect(defineFile("a", {})).toEqual({
    name: "a",
    size: 4096,
    latencyMs: 0,
    bytesPerSecond: undefined,
    chunkSize: undefined,
    etag: "strong",
    ranges: true,
    contentLength: true,
    status: 200,
    redirectTo: undefined,
    faults: [],
    version: 0,
  });
  expect(defineFile("a", { chunkSize: 7 }).chunkSize).toEqual({ from: 7, to: 7 });
});
