import { allAtOnce, oneAtATime, randomSchedule, scheduleOf } from "./schedule-of.ts";
import { expect, test } from "vitest";
import { waterfalls } from "../../src/picture/index.ts";

test("the two programs of the class, on one time axis", () => {
  const parts = [
    { title: "One at a time", schedule: oneAtATime(3) },
    { title: "All at once", schedule: allAtOnce(3) },
  ];
  expect(waterfalls(parts)).toMatchInlineSnapshot(`
    "One at a time                                                  360 units
    archivo1 |================----|
    archivo2                      |================---|
    archivo3                                          |================----|

    All at once                                                    120 units
    archivo1 |================----|
    archivo2 |================----|
    archivo3 |================----|
             0                                                     360 units"
  `);
  expect(waterfalls(parts, { width: 40 })).toMatchInlineSnapshot(`
    "One at a time                  360 units
    archivo1 |=======--|
    archivo2           |=======--|
    archivo3                     |=======--|

    All at once                    120 units
    archivo1 |=======--|
    archivo2 |=======--|
    archivo3 |=======--|
             0                     360 units"
  `);
});

test("labels and statuses of all parts share their columns", () => {
  const parts = [
    { title: "A title that is longer than the picture is wide", schedule: scheduleOf([["a", 0, 50, 60]]) },
    { title: "Año", schedule: scheduleOf([["archivo1", 0, 100, 120, "reset", 503]]) },
  ];
  expect(waterfalls(parts, { width: 40 })).toMatchInlineSnapshot(`
    "A title that...ture is wide 60 units
    a        |==========--|

    Ano                        120 units
    archivo1 |=====================----x 503
             0                 120 units"
  `);
});

test("a part without requests", () => {
  const parts = [
    { title: "None", schedule: scheduleOf([]) },
    { title: "One", schedule: oneAtATime(1) },
  ];
  expect(waterfalls(parts, { width: 40 })).toMatchInlineSnapshot(`
    "None                             0 units
    (no requests)

    One                            120 units
    archivo1 |========================-----|
             0                     120 units"
  `);
  expect(waterfalls(parts.slice(0, 1), { width: 40 })).toMatchInlineSnapshot(`
    "None                             0 units
    (no requests)"
  `);
});

test("no part, no picture", () => {
  expect(waterfalls([])).toBe("");
});

test("different units are refused", () => {
  const parts = [
    { title: "a", schedule: scheduleOf([], "units") },
    { title: "b", schedule: scheduleOf([], "ms") },
  ];
  expect(() => waterfalls(parts)).toThrow(
    new TypeError('Failed to draw on one time axis: expected one unit, got "units" and "ms"'),
  );
});

test("any schedules: ASCII, no line wider than told, none with blanks at its end", () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 300; seed += 1) {
    for (const width of [20, 40, 72]) {
      const schedules = [seed, seed + 1000].map(randomSchedule);
      const parts = schedules.map((schedule) => ({
        title: `Programa ñ ${seed}`.repeat(seed % 4),
        schedule: { ...schedule, unit: "ms" as const },
      }));
      const picture = waterfalls(parts, { width });
      const good = picture.split("\n").every((line) => line.length <= width && /^([ -~]*[!-~])?$/.test(line));
      if (!good) wrong.push(`seed ${seed}, width ${width}\n${picture}`);
    }
  }
  expect(wrong).toEqual([]);
});
