import { expect, test, vi } from "vitest";
import {
  HOSTILE,
  hostileRecord,
  madeUpGrades,
  madeUpRecord,
  madeUpTests,
  ungraded,
} from "../made-up-records.ts";
import { stripVTControlCharacters } from "node:util";
import { summary } from "../../src/index.ts";

const plain = (...args: Parameters<typeof summary>): string => stripVTControlCharacters(summary(...args));

test("counts, means, who needs a look and why, and where the reports are", () => {
  const records = [
    madeUpRecord("ana"),
    madeUpRecord("bo", { flags: ["late"], tests: madeUpTests("ppp") }),
    ungraded("cy", "not-gradable", "exercise.ts:3:7 - Type 'string' is not assignable.\nAnd more."),
    ungraded("di", "no-attempt", "Nothing was handed in."),
    { ...ungraded("ana", "grader-error", "No box."), exercise: "11", slug: "limit" },
    { ...ungraded("bo", "grader-error", "No box."), exercise: "11", slug: "limit" },
  ];

  expect(plain(records, ["out/grades.csv", "out/html/index.html"])).toMatchInlineSnapshot(`
    " 6 submissions: 2 graded, 1 no attempt, 1 not gradable, 2 grader errors

     Exercise                                        graded      mean %
     03 gather                                       2 of 4       41.67
     11 limit                                        0 of 2           -

     Who needs a look: 3 students
     grader error, no score: No box.
       ana (11), bo (11)
     not gradable: exercise.ts:3:7 - Type 'string' is not assignable.
       cy (03)
     flag: late
       bo (03)

     Reports
       out/grades.csv
       out/html/index.html
    "
  `);
});

test("a student of whom nothing could be used is named once, however many exercises there are", () => {
  const all = ["03", "11", "13", "24", "26"].map((exercise) => ({
    ...ungraded("ana", "not-gradable", "only work.rar."),
    exercise,
  }));

  expect(plain(all)).toContain(
    [
      " Who needs a look: 1 student",
      " not gradable: only work.rar.",
      "   ana (03, 11, 13 and 2 more)",
      "",
    ].join("\n"),
  );
});

test("what belongs to nobody is told, also where nobody else needs a look", () => {
  const why = "is neither a folder, a zip nor a .ts file";
  const unclaimed = [
    { path: "jana.rar", why },
    { path: "kim\u202e.7z", why },
    { path: "ana.rar", why: "is not opened" },
  ];

  expect(stripVTControlCharacters(summary([madeUpRecord("ana")], [], unclaimed))).toMatchInlineSnapshot(`
    " 1 submission: 1 graded

     Exercise                                        graded      mean %
     03 gather                                       1 of 1       66.67

     What belongs to nobody and needs a look: 3
     is neither a folder, a zip nor a .ts file
       jana.rar, kim\\u{202e}.7z
     is not opened
       ana.rar
    "
  `);
});

test("students are named as on the roster and once for each reason, and the rest is where it is said to be", () => {
  const bruno = { id: "10002", safe: "10002", name: "Bruno Díaz" };
  const broken = { ...ungraded("10002", "not-gradable", "a.zip is no zip."), student: bruno };
  const others = ["a", "b", "c", "d", "e", "f"].map((id) => ungraded(id, "not-gradable", "a.zip is no zip."));
  const records = [broken, { ...broken, exercise: "11", slug: "limit" }, ...others];

  expect(plain(records, ["out/html/index.html"])).toContain(
    "   Bruno Díaz 10002 (03, 11), a (03), b (03), c (03), d (03), e (03), and 1\n   more: see index.html\n",
  );
  expect(plain(records)).toContain("and 1\n   more: --format html has all\n");
});

test("a crash is never told after what is only late or on no roster, and stands there once", () => {
  const minor = madeUpRecord("ana", { flags: ["late", "not-on-roster"] });
  const crashes = [1, 2, 3].map((count) =>
    madeUpRecord(`bo-${count}`, {
      tests: madeUpTests("ppp").map((each, at) => (at < count ? { ...each, state: "crashed" } : each)),
    }),
  );
  const odd = Array.from({ length: 6 }, (_, at) => ungraded(`cy-${at}`, "not-gradable", `Reason ${at}.`));
  const text = plain([minor, ...crashes, ...odd], ["html/index.html"]);

  expect(text).toContain(" crashed\n   bo-1 (03), bo-2 (03), bo-3 (03)\n flag: late\n");
  expect(text).toContain(" and 1 other reason: see index.html\n");
  expect(text).not.toContain("not-on-roster");
});

test("a class in which all is well", () => {
  expect(plain([madeUpRecord("ana")])).toMatchInlineSnapshot(`
    " 1 submission: 1 graded

     Exercise                                        graded      mean %
     03 gather                                       1 of 1       66.67

     Nobody needs a look.
    "
  `);
});

test("nothing at all", () => {
  expect(plain([])).toContain("0 submissions: 0 graded");
});

test("one reason is told once, however many it hit, and no more than can be read", () => {
  const text = plain(madeUpGrades(200));

  expect(text.match(/The box did not start/g)).toHaveLength(1);
  expect(text).toMatch(/and \d+ more/);
  expect(text.split("\n").length).toBeLessThan(50);
});

test("fits 80 columns, and whatever students write moves no cursor", () => {
  const text = plain([...madeUpGrades(60), ...HOSTILE.map(hostileRecord)], ["out/grades.csv"]);

  expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  expect(text).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
});

test("colours only where standard output shows them", () => {
  const records = madeUpGrades(12);
  vi.stubEnv("NO_COLOR", undefined);
  vi.stubEnv("FORCE_COLOR", "1");
  const coloured = summary(records);
  vi.stubEnv("NO_COLOR", "1");
  vi.stubEnv("FORCE_COLOR", undefined);
  const bare = summary(records);
  vi.unstubAllEnvs();

  expect(coloured).not.toBe(bare);
  expect(stripVTControlCharacters(coloured)).toBe(bare);
});
