import { allAtOnce, oneAtATime, randomSchedule, scheduleOf } from "./schedule-of.ts";
import { describe, expect, test } from "vitest";
import { waterfall } from "../../src/picture/index.ts";

const failures = scheduleOf([
  ["missing", 0, 100, 160, "complete", 404],
  ["reset", 0, 100, 130, "reset"],
  ["truncated", 110, 210, 240, "truncated", 503],
  ["abandoned", 20, undefined, 240, "abandoned", 0],
  ["unanswered", 100, undefined, 240, "open", 0],
  ["receiving", 100, 180, 240, "open"],
]);

test("nothing was asked for", () => {
  expect(waterfall(scheduleOf([]))).toBe("(no requests)");
});

test("one request", () => {
  expect(waterfall(oneAtATime(1))).toMatchInlineSnapshot(`
    "archivo1 |===================================================----------|
             0                                                     120 units"
  `);
});

test("one at a time: each bar begins in the column where the one before ends", () => {
  expect(waterfall(oneAtATime(3), { width: 40 })).toMatchInlineSnapshot(`
    "archivo1 |=======--|
    archivo2           |=======--|
    archivo3                     |=======--|
             0                     360 units"
  `);
});

test("all at once: all bars in the same columns", () => {
  expect(waterfall(allAtOnce(3), { width: 40 })).toMatchInlineSnapshot(`
    "archivo1 |========================-----|
    archivo2 |========================-----|
    archivo3 |========================-----|
             0                     120 units"
  `);
});

test("in pairs, in milliseconds with fractions", () => {
  const pairs = scheduleOf(
    [
      ["a", 0, 50.2, 99.7],
      ["b", 0.4, 120.1, 180.3],
      ["c", 100.1, 220, 359.6],
      ["d", 181, 181.5, 300],
    ],
    "ms",
  );
  expect(waterfall(pairs, { width: 40 })).toMatchInlineSnapshot(`
    "a |====-----|
    b |===========-------|
    c           |===========---------------|
    d                    |-----------|
      0                               360 ms"
  `);
});

test("requests that failed, were refused, or have not ended", () => {
  expect(waterfall(failures)).toMatchInlineSnapshot(`
    "missing    |======================--------------| 404
    reset      |======================-------x
    truncated                            |======================-------x 503
    abandoned       |==================================================x
    unanswered                        |================================>
    receiving                         |==================-------------->
               0                                               240 units"
  `);
});

describe("many requests", () => {
  test("ten are all drawn", () => {
    expect(waterfall(oneAtATime(10), { width: 60 })).toMatchInlineSnapshot(`
      "archivo1  |===-|
      archivo2       |===-|
      archivo3            |===-|
      archivo4                 |===-|
      archivo5                      |===-|
      archivo6                           |===|
      archivo7                               |===-|
      archivo8                                    |===-|
      archivo9                                         |===-|
      archivo10                                             |===-|
                0                                       1200 units"
    `);
  });

  test("of eleven the first five and the last four", () => {
    expect(waterfall(allAtOnce(11), { width: 40 })).toMatchInlineSnapshot(`
      "archivo1  |=======================-----|
      archivo2  |=======================-----|
      archivo3  |=======================-----|
      archivo4  |=======================-----|
      archivo5  |=======================-----|
      ... 2 more ...
      archivo8  |=======================-----|
      archivo9  |=======================-----|
      archivo10 |=======================-----|
      archivo11 |=======================-----|
                0                    120 units"
    `);
  });

  test("of a thousand too, and those one after another still look it", () => {
    expect(waterfall(oneAtATime(1000))).toMatchInlineSnapshot(`
      "archivo1    ||
      archivo2     ||
      archivo3      ||
      archivo4       ||
      archivo5        ||
      ... 991 more ...
      archivo997                                                         ||
      archivo998                                                          ||
      archivo999                                                           ||
      archivo1000                                                           ||
                  0                                               120000 units"
    `);
  });
});

describe("narrow", () => {
  test("20 columns", () => {
    expect(waterfall(oneAtATime(3), { width: 20 })).toMatchInlineSnapshot(`
      "archivo1 |==|
      archivo2    |==-|
      archivo3        |==|
               0 360 units"
    `);
  });

  test("20 columns with failures", () => {
    expect(waterfall(failures, { width: 20 })).toMatchInlineSnapshot(`
      "m... |===---| 404
      r... |===-x
      t...      |===-x 503
      a...  |========x
      u...     |=====>
      r...     |==--->
           0 240 units"
    `);
  });

  test("20 columns and ten bars one after another", () => {
    expect(waterfall(oneAtATime(10), { width: 20 })).toMatchInlineSnapshot(`
      "archivo1 ||
      archivo2  ||
      archivo3   ||
      archivo4    ||
      archivo5     ||
      archivo6      ||
      archivo7       ||
      archivo8        ||
      archivo9         ||
      arc...10          ||
                1200 units"
    `);
  });

  test("the total leaves no room for the 0", () => {
    expect(waterfall(scheduleOf([["archivo1", 0, 1, 123_456_789]]), { width: 20 })).toMatchInlineSnapshot(`
      "archivo1 |---------|
           123456789 units"
    `);
  });

  test.for([19, 1, 0, -1])("%i columns count as 20", (width) => {
    expect(waterfall(failures, { width })).toBe(waterfall(failures, { width: 20 }));
  });

  test("a terminal of unknown width has 72 columns", () => {
    expect(waterfall(failures, { width: undefined })).toBe(waterfall(failures, { width: 72 }));
  });
});

test("labels: cut in the middle, accents dropped, what is not ASCII replaced", () => {
  const labels = scheduleOf([
    ["vacaciones-en-la-playa-2026-0001.jpeg", 0, 100, 120],
    ["año.bin", 0, 100, 120],
    ["🚂/\n", 0, 100, 120],
    ["", 0, 100, 120],
  ]);
  expect(waterfall(labels, { width: 40 })).toMatchInlineSnapshot(`
    "vacacio...1.jpeg |=================----|
    ano.bin          |=================----|
    ?/?              |=================----|
                     |=================----|
                     0             120 units"
  `);
});

test("bars of no length: at the start, between others, at the end, and nothing else", () => {
  const between = scheduleOf([
    ["a", 0, 0, 0],
    ["b", 0, 50, 100],
    ["c", 100, 100, 100],
    ["d", 100, 150, 200],
    ["e", 200, 200, 200],
  ]);
  expect(waterfall(between, { width: 30 })).toMatchInlineSnapshot(`
    "a ||
    b |======-------|
    c               ||
    d               |======-----|
    e                           ||
      0                  200 units"
  `);
  expect(waterfall(scheduleOf([["a", 0, 0, 0]], "ms"), { width: 30 })).toMatchInlineSnapshot(`
    "a ||
      0                       0 ms"
  `);
});

test("any schedule: at most 12 lines of ASCII, none wider than told, none with blanks at its end", () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 500; seed += 1) {
    for (const width of [20, 21, 40, 72, 200]) {
      const picture = waterfall(randomSchedule(seed), { width });
      const lines = picture.split("\n");
      const good = lines.every((line) => line.length <= width && /^[ -~]*[!-~]$/.test(line));
      if (!good || lines.length > 12) wrong.push(`seed ${seed}, width ${width}\n${picture}`);
    }
  }
  expect(wrong).toEqual([]);
});
