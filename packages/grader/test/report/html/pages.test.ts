import { classPage, gradesCsv, studentPage } from "../../../src/index.ts";
import { describe, expect, test } from "vitest";
import {
  HOSTILE,
  hostileRecord,
  madeUpGrades,
  madeUpRecord,
  madeUpTest,
  ungraded,
  WATERFALL,
} from "../../made-up-records.ts";
import { createHash } from "node:crypto";
import { parsed } from "./parsed.ts";
import { reportFiles } from "../../../src/report/report-files.ts";
import { shown } from "../../../src/index.ts";
import { withoutNonXml } from "@meanwhile/test-server/picture";

const innocent = hostileRecord("text");
const pages = (record = innocent): string[] => [classPage([record]), studentPage(record.student, [record])];

describe("whatever a student writes", () => {
  test.for(HOSTILE)("%j is text", (text) => {
    const record = hostileRecord(text);
    const [ofClass = "", own = ""] = pages(record);
    const [innocentClass = "", innocentOwn = ""] = pages();

    expect(parsed(ofClass).shapes).toEqual(parsed(innocentClass).shapes);
    expect(parsed(own).shapes).toEqual(parsed(innocentOwn).shapes);
    expect(parsed(own).texts("//li/pre")).toEqual([withoutNonXml(text).replaceAll("\r\n", "\n")]);
    expect(parsed(own).texts("//td/code")).toEqual([withoutNonXml(shown(text))]);
  });
});

describe("a page stands alone", () => {
  test.for(["class", "student"])("%s", (which) => {
    const html = pages()[which === "class" ? 0 : 1] ?? "";
    const page = parsed(html);
    const [policy = ""] = page.texts("//meta[@http-equiv='Content-Security-Policy']/@content");
    const styles = page.texts("//*[local-name() = 'style']");

    expect(policy).toMatch(/^default-src 'none'; style-src '[^;]*'; base-uri 'none'; form-action 'none'$/);
    expect(styles.length).toBeGreaterThan(0);
    for (const style of styles) {
      expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    }
    expect(page.texts("//@style | //@src | //@*[starts-with(name(), 'on')]")).toEqual([]);
    expect(
      page.texts("//*[local-name() = 'script' or local-name() = 'link' or local-name() = 'img']"),
    ).toEqual([]);
    expect(styles.join("")).not.toMatch(/url\(|@import/);
    expect(page.texts("//@href").filter((href) => /^[a-z]+:|^\/\//.test(href))).toEqual([]);
    expect(page.texts("/html/@lang")).toEqual(["en"]);
  });
});

test("every link leads to a page that is there, and to a place on it", () => {
  const files = [...reportFiles(madeUpGrades(20), ["html"])];
  const places = new Set(
    files.flatMap(([path, html = ""]) => [
      `/${path}`,
      ...parsed(html)
        .texts("//@id")
        .map((id) => `/${path}#${id}`),
    ]),
  );
  const links = files.flatMap(([path, html = ""]) =>
    parsed(html)
      .texts("//@href")
      .map((href) => new URL(href, `file:///${path}`))
      .map(({ pathname, hash }) => pathname + hash),
  );

  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !places.has(link))).toEqual([]);
});

test("the page of the class: who needs a look, then a row for each student and a column for each exercise", () => {
  const page = parsed(
    classPage([
      madeUpRecord("ana"),
      { ...ungraded("ana", "no-attempt", "Nothing."), exercise: "11", slug: "limit" },
      { ...ungraded("bo", "grader-error", "No box."), exercise: "11", slug: "limit" },
      madeUpRecord("bo", { flags: ["late"], tests: [madeUpTest("one")] }),
    ]),
  );

  expect(page.texts("//h2")).toEqual(["Who needs a look", "Grades", "Tests"]);
  expect(page.texts("//table[1]//tr/td/div")).toEqual(["grader error, no score: No box.", "flag: late"]);
  expect(page.texts("//table[@class='grades']/thead/tr/th")).toEqual(["Student", "03gather", "11limit"]);
  expect(page.texts("//table[@class='grades']/tbody/tr/th")).toEqual(["ana", "bo"]);
  expect(page.texts("//table[@class='grades']/tbody/tr/td")).toEqual([
    "66.67",
    "no attempt",
    "100.00",
    "grader error",
  ]);
  expect(page.texts("//table[@class='grades']/tfoot/tr/td")).toEqual(["83.33", "0.00"]);
});

test("who needs a look stands there once for each reason, with the exercises, and each line of a reason is one", () => {
  const one = ungraded("bo", "not-gradable", "bo.zip is no zip.");
  const other = { ...one, exercise: "11", slug: "limit" };
  const wrong = ungraded("cy", "not-gradable", "it has type errors.\na.ts:1:1: no\na.ts:2:1: no");
  const page = parsed(classPage([one, other, wrong]));
  const table = "//table[.//th = 'Why']/tbody/tr";

  expect(page.texts(`${table}/th`)).toEqual(["bo", "cy"]);
  expect(page.texts(`${table}/td[1]`)).toEqual(["03 gather, 11 limit", "03 gather"]);
  expect(page.texts(`${table}/td[1]/a/@href`)).toEqual([
    "students/bo.html#exercise-03",
    "students/bo.html#exercise-11",
    "students/cy.html#exercise-03",
  ]);
  expect(page.texts(`${table}/td[2]/div`)).toEqual([
    "not gradable: bo.zip is no zip.",
    "not gradable: it has type errors.",
    "a.ts:1:1: no",
    "a.ts:2:1: no",
  ]);
});

test("the page of a student: failed tests first, with what was said and the picture, and nothing of the others", () => {
  const files = new Map(reportFiles(madeUpGrades(3), ["html"]));
  const html = files.get("html/students/student-002.html") ?? "";
  const page = parsed(html);
  const ends = page.texts("//section[@id = 'exercise-03']//h3/span");

  expect(page.texts("//h2")).toEqual([
    "03 gather: 44.44\u00a0%, 4 of 9 tests",
    "11 limit-concurrency: 77.78\u00a0%, 7 of 9 tests",
    "24 timeouts-and-deadlines: 0.00\u00a0%, 0 of 9 tests",
  ]);
  expect(ends).toEqual([...Array<string>(5).fill("failed"), ...Array<string>(4).fill("passed")]);
  expect(page.texts("//li/pre")).toHaveLength(5 + 2 + 9);
  // Six of nine tests are visible.
  expect(page.texts("//li[pre]//*[local-name() = 'svg']")).toHaveLength(2 + 0 + 6);
  expect(html).not.toMatch(/student-00[01]/);
});

test("a student reads and sees what visible tests made the code do, and nothing of the hidden ones", () => {
  const secret = { head: "secret-1", tail: "secret-2", bytes: 30 };
  const spans = WATERFALL.spans.map((span) => ({ ...span, label: "secret-3" }));
  const hidden = madeUpTest("two", "failed", { id: "2", hidden: true, schedule: { ...WATERFALL, spans } });
  const tests = [madeUpTest("one", "failed", { schedule: WATERFALL }), hidden];
  const record = madeUpRecord("ana", {
    tests,
    output: { ...secret, visible: { ...secret, head: "a", tail: "b" } },
  });
  const told = new Map(reportFiles([record], ["html", "gradescope", "classroom"]));
  const page = parsed(told.get("html/students/ana.html") ?? "");
  expect(page.texts("//section/details/pre")).toEqual(["a\n[...]\nb"]);
  expect(page.texts("//*[local-name() = 'svg']")).toHaveLength(1);
  expect([...told].filter(([, text = ""]) => text.includes("secret"))).toEqual([]);

  const silent = { ...record, output: { ...secret, visible: { head: "", tail: "", bytes: 0 } } };
  expect(parsed(studentPage(silent.student, [silent])).texts("//section/details")).toEqual([]);
});

test.for([
  "/home/teacher/secret/week-3/ana_LATE_12",
  String.raw`C:\Users\teacher\secret\ana_LATE_12`,
  "ana_LATE_12",
])("the page of a student does not tell where the instructor keeps it: %s", (origin) => {
  const record = madeUpRecord("ana", { origin });
  const html = studentPage(record.student, [record]);
  expect(parsed(html).texts("//dd/code")).toContain("ana_LATE_12");
  expect(html).not.toContain("secret");
});

test("a student is shown by the id, not by the name of a file: cut where it is long, and nothing unseen in it", () => {
  const titles = ["😀 Emoji Nu\u0301n\u0303ez", "\u001b[31mred", "a".repeat(60)].map((id) => {
    const record = madeUpRecord(id);
    return parsed(studentPage(record.student, [record])).texts("//h1")[0];
  });

  expect(titles).toEqual(["😀 Emoji Núñez".normalize("NFD"), "\\u{1b}[31mred", `${"a".repeat(37)}...`]);
});

test("the foot of the class's page says in words how boxes were closed and what was drawn", () => {
  const boxed = { ...madeUpRecord("bo"), isolation: { level: "sealed", layers: [] }, seed: "18" };
  const [foot] = parsed(classPage([madeUpRecord("ana"), boxed])).texts("//footer/p");

  expect(foot).toBe(
    "Boxes were closed at level default, sealed. Each submission was given files and orders of its own.",
  );
  expect(parsed(classPage([])).texts("//footer/p")).toEqual(["No box was opened."]);
});

test("every table says what its rows and columns are", () => {
  for (const html of pages(madeUpGrades(6)[3])) {
    const page = parsed(html);
    expect(page.texts("//table[not(.//th[@scope = 'col'])]")).toEqual([]);
    expect(page.texts("//th[not(@scope)]")).toEqual([]);
  }
});

test("the same records give the same bytes in whatever order they come", () => {
  const records = madeUpGrades(12);

  expect([...reportFiles(records.toReversed())]).toEqual([...reportFiles(records)]);
  expect([...reportFiles(records)].map(([path]) => path)).toContain("html/students/student-000.html");
  expect(gradesCsv(records)).not.toBe("");
});

test("what a student handed in and nobody used stands on the page once, whatever the exercises", () => {
  const [other, helper] = [
    { path: "work.rar", why: "no exercise names it" },
    { path: "03/helper.ts", why: "exercise 03 does not import it" },
  ];
  const records = [
    madeUpRecord("ana", { ignored: [helper, other] }),
    { ...ungraded("ana", "no-attempt", "Nothing."), exercise: "11", slug: "limit", ignored: [other] },
  ];
  const page = parsed(studentPage({ id: "ana", safe: "ana" }, records));

  expect(page.texts("//details/summary[starts-with(., 'Files that were not used')]")).toEqual([
    "Files that were not used (2)",
  ]);
  expect(page.texts("//details//tbody/tr/td")).toEqual([helper.path, helper.why, other.path, other.why]);
});

test("what belongs to nobody is on the page of the class, among what needs a look", () => {
  const page = parsed(classPage([madeUpRecord("ana")], [{ path: "jana<b>.rar", why: "is no zip" }]));

  expect(page.texts("//table[1]//tr/th[@scope='row']")[0]).toBe("jana<b>.rar");
  expect(page.texts("//table[1]//tr/td/div")).toEqual(["belongs to nobody: is no zip"]);
});
