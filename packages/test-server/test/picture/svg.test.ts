import { allAtOnce, oneAtATime, randomSchedule, scheduleOf } from "./schedule-of.ts";
import { expect, test } from "vitest";
import { toSvg } from "../../src/picture/index.ts";

const TITLE = { title: "Three files" };

/** Names of elements in order, once all are seen to be closed as they were opened. */
function elementsOf(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, close, name = "", alone] of svg.matchAll(/<(\/?)([a-z]+)(?: [a-zA-Z-]+="[^"<]*")*(\/?)>/g)) {
    const wellFormed = close === "" || open.pop() === name;
    if (!wellFormed) throw new Error(`</${name}> closes another element:\n${svg}`);
    if (close === "") names.push(name);
    if (close === "" && alone === "") open.push(name);
  }
  expect(open, "left open").toEqual([]);
  expect(svg.match(/<[^/]/g), "every < begins an element").toHaveLength(names.length);
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  return names;
}

/** The page without its style. */
function bodyOf(svg: string): string {
  return svg.replace(/<style>[^]*<\/style>/, "<style/>");
}

test("one request, line by line", () => {
  const svg = toSvg([{ title: "One", schedule: oneAtATime(1) }], TITLE);
  expect(bodyOf(svg)).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" role="img" width="760" height="158" viewBox="0 0 760 158">
    <title>Three files</title>
    <desc>One: 1 request, 120 units.</desc>
    <style/>
    <rect class="page" x="0.5" y="0.5" width="759" height="157" rx="8"/>
    <text x="24" y="41" class="title">Three files</text>
    <rect class="waiting" x="552" y="30" width="20" height="12" rx="2"/><text x="578" y="40" class="muted">waiting</text><rect class="receiving" x="644" y="30" width="20" height="12" rx="2"/><text x="670" y="40" class="muted">receiving</text>
    <text x="96" y="134" class="muted" text-anchor="middle">0</text><text x="200.3" y="134" class="muted" text-anchor="middle">20</text><text x="304.7" y="134" class="muted" text-anchor="middle">40</text><text x="409" y="134" class="muted" text-anchor="middle">60</text><text x="513.3" y="134" class="muted" text-anchor="middle">80</text><text x="617.7" y="134" class="muted" text-anchor="middle">100</text><text x="722" y="134" class="muted" text-anchor="middle">120</text><text x="84" y="134" class="muted" text-anchor="end">units</text>
    <path class="grid" d="M96 94V116"/>
    <path class="grid" d="M200.3 94V116"/>
    <path class="grid" d="M304.7 94V116"/>
    <path class="grid" d="M409 94V116"/>
    <path class="grid" d="M513.3 94V116"/>
    <path class="grid" d="M617.7 94V116"/>
    <path class="grid" d="M722 94V116"/>
    <text x="24" y="84" class="part">One</text>
    <text x="736" y="84" class="part" text-anchor="end">120 units</text>
    <g><title>archivo1: 0 to 120 units, answer 200 at 100, complete</title><text x="84" y="109" class="label" text-anchor="end">archivo1</text><rect class="waiting" x="96" y="99" width="521.7" height="12" rx="2"/><rect class="receiving" x="617.7" y="99" width="103.3" height="12" rx="2"/></g>
    </svg>
    "
  `);
});

/** Class, x, y and width of all bars. */
function barsOf(svg: string): string[] {
  return (
    [...svg.matchAll(/<rect class="([a-z]+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)]
      // The first three are the page and the legend.
      .slice(3)
      .map((match) => match.slice(1).join(" "))
  );
}

test("the bars of two programs, on one time axis", () => {
  const svg = toSvg(
    [
      { title: "One at a time", schedule: oneAtATime(3) },
      { title: "All at once", schedule: allAtOnce(3) },
    ],
    TITLE,
  );
  expect(barsOf(svg).join("\n")).toMatchInlineSnapshot(`
    "waiting 96 99 173.9
    receiving 269.9 99 33.8
    waiting 304.7 121 173.9
    receiving 478.6 121 33.7
    waiting 513.3 143 173.9
    receiving 687.2 143 33.8
    waiting 96 201 173.9
    receiving 269.9 201 33.8
    waiting 96 223 173.9
    receiving 269.9 223 33.8
    waiting 96 245 173.9
    receiving 269.9 245 33.8"
  `);
});

test("short bars are seen, and within the page", () => {
  const schedule = scheduleOf([
    ["a", 0, 0, 1],
    ["b", 0, 1000, 1000],
    ["c", 500, 500, 500],
    ["d", 1000, 1000, 1000],
  ]);
  expect(barsOf(toSvg([{ title: "", schedule }], TITLE)).join("\n")).toMatchInlineSnapshot(`
    "receiving 73.5 99 3
    waiting 73.5 121 647.5
    receiving 397.8 143 3
    waiting 719 165 3"
  `);
});

test("an answer outside its bar, as no trace would have it, stays within", () => {
  const schedule = scheduleOf([
    ["a", 50, 0, 100],
    ["b", 0, 100, 50],
    ["c", 0, 1, 100],
  ]);
  expect(barsOf(toSvg([{ title: "", schedule }], TITLE)).join("\n")).toMatchInlineSnapshot(`
    "receiving 397.8 99 323.2
    waiting 73.5 121 323.3
    waiting 73.5 143 6.5
    receiving 80 143 641"
  `);
});

test("of a thousand nine lines and a note, each on a line of its own; what is hidden takes no room", () => {
  const { spans, ...rest } = oneAtATime(1000);
  const [refused] = scheduleOf([["x".repeat(24), 0, 0, 0, "complete", 404]]).spans;
  const hidden = refused === undefined ? [] : spans.with(500, refused);
  const svg = toSvg([{ title: "", schedule: { ...rest, spans: hidden } }], TITLE);
  expect(svg).toBe(toSvg([{ title: "", schedule: { ...rest, spans } }], TITLE));
  const lines = [...svg.matchAll(/ y="(\d+)" class="(?:label|muted)"[^>]*>([a.][^<]*)</g)];
  expect(lines.map(([, y, text]) => `${y} ${text}`).join("\n")).toMatchInlineSnapshot(`
    "109 archivo1
    131 archivo2
    153 archivo3
    175 archivo4
    197 archivo5
    219 ... 991 more ...
    241 archivo997
    263 archivo998
    285 archivo999
    307 archivo1000"
  `);
});

test("the page is as high as its parts", () => {
  const heights = [scheduleOf([]), oneAtATime(1), oneAtATime(10), oneAtATime(11)].map(
    (schedule) => /viewBox="0 0 760 (\d+)"/.exec(toSvg([{ title: "", schedule }], TITLE))?.[1],
  );
  // 136 for head, title and foot, and 22 per line.
  expect(heights).toEqual(["158", "158", "356", "356"]);
});

test("a status after the last bar has room", () => {
  const schedule = scheduleOf([["archivo1", 0, 100, 120, "reset", 503]]);
  const svg = toSvg([{ title: "", schedule }], TITLE);
  const [, x] = /<text x="([\d.]+)" y="\d+" class="failed">503/.exec(svg) ?? [];
  // Three digits of 7.5 pixels, and the margin.
  expect(Number(x)).toBeLessThanOrEqual(760 - 24 - 3 * 7.5 + 3);
});

test("told in words to those who do not see it", () => {
  const svg = toSvg(
    [
      { title: "One at a time", schedule: oneAtATime(1000) },
      { title: "Once", schedule: scheduleOf([["a", 0, undefined, 0.25, "abandoned", 0]]) },
    ],
    TITLE,
  );
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" /);
  expect(svg).toContain("<title>Three files</title>");
  expect(svg).toContain(
    "<desc>One at a time: 1000 requests, 120000 units. Once: 1 request, 0.3 units.</desc>",
  );
  expect(svg).toContain("<title>archivo2: 120 to 240 units, answer 200 at 220, complete</title>");
  expect(svg).toContain("<title>a: 0 to 0.3 units, no answer, abandoned</title>");
});

test("endings: a cross for what failed, an arrow for what is open, the status of what was refused", () => {
  const schedule = scheduleOf([
    ["fine", 0, 50, 100],
    ["missing", 0, 50, 100, "complete", 404],
    ["reset", 0, 50, 100, "reset"],
    ["truncated", 0, 50, 100, "truncated", 503],
    ["abandoned", 0, undefined, 100, "abandoned", 0],
    ["open", 0, undefined, 100, "open", 0],
  ]);
  const svg = toSvg([{ title: "", schedule }], TITLE);
  const endings = [...svg.matchAll(/<g>.*<\/g>/g)].map(([bar]) => [
    bar.includes('class="cross"'),
    bar.includes('class="arrow"'),
    /class="failed">(\d+)/.exec(bar)?.[1],
  ]);
  expect(endings).toEqual([
    [false, false, undefined],
    [false, false, "404"],
    [true, false, undefined],
    [true, false, "503"],
    [true, false, undefined],
    [false, true, undefined],
  ]);
});

test("names cannot break out", () => {
  const name = `</text><script>"&amp;'\u0000`;
  const svg = toSvg([{ title: name, schedule: scheduleOf([[name, 0, 1, 2]]) }], { title: name });
  expect(elementsOf(svg)).not.toContain("script");
  expect(svg).toContain("<title>&lt;/text&gt;&lt;script&gt;&quot;&amp;amp;'?</title>");
});

test("long names are cut, whole in words", () => {
  const name = "x".repeat(100);
  const svg = toSvg([{ title: name, schedule: scheduleOf([[name, 0, 1, 2]]) }], { title: name });
  const texts = [...svg.matchAll(/<text [^>]*>(x[^<]*)</g)].map(([, text = ""]) => text.length);
  expect(texts).toEqual([48, 72, 24]);
  expect(svg).toContain(`<title>${name}</title>`);
  expect(svg).toContain(`<title>${name}: `);
});

test("no request, and a thousand", () => {
  expect(toSvg([{ title: "", schedule: scheduleOf([]) }], TITLE)).toContain(">no requests</text>");
  const svg = toSvg([{ title: "", schedule: allAtOnce(1000) }], TITLE);
  expect(svg.match(/<g>/g)?.length).toBe(9);
  expect(svg).toContain(">... 991 more ...</text>");
});

test("no part: a page with a title and an axis", () => {
  expect(elementsOf(toSvg([], TITLE)).slice(0, 3)).toEqual(["svg", "title", "desc"]);
});

test("different units are refused", () => {
  const parts = [scheduleOf([], "ms"), scheduleOf([])].map((schedule) => ({ title: "", schedule }));
  expect(() => toSvg(parts, TITLE)).toThrow(
    new TypeError('Failed to draw on one time axis: expected one unit, got "ms" and "units"'),
  );
});

test("readable on light and dark, nothing loaded from elsewhere", () => {
  const svg = toSvg([], TITLE);
  expect(svg).toContain("@media (prefers-color-scheme: dark)");
  expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(|@import|href|var\(/);
});

test("any schedule: well formed, all bars within the page and none without width", () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 300; seed += 1) {
    const svg = toSvg([{ title: `ñ & ${seed}`, schedule: randomSchedule(seed) }], TITLE);
    expect(elementsOf(svg)).toContain("desc");
    if (/NaN|undefined|Infinity/.test(svg)) wrong.push(`seed ${seed}: not a number`);
    for (const [, x, width] of svg.matchAll(/<rect class="[a-z]+" x="([^"]*)" y="[^"]*" width="([^"]*)"/g)) {
      const good = Number(x) >= 0 && Number(width) > 0 && Number(x) + Number(width) <= 760;
      if (!good) wrong.push(`seed ${seed}: ${x}, ${width} wide`);
    }
  }
  expect(wrong).toEqual([]);
});
