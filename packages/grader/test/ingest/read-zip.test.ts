import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { ANSWER, contentOf, madeUpClass, STARTER } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

test("../, absolute name, zip bomb, and every other zip that is not honest: not-gradable, flagged, nothing touched", async () => {
  const answer = { name: "exercise.ts", content: ANSWER };
  const cut = madeUpZip([answer]);
  const bomb = "0".repeat(5_000_000);
  const noise = hash("sha512", ANSWER).repeat(100);
  await using made = await madeUpClass({
    "abs.zip": madeUpZip([answer, { name: "/etc/cron.d/evil", content: "x" }]),
    "bomb.zip": madeUpZip([answer, { name: "more.ts", content: bomb }]),
    "clash.zip": madeUpZip([answer, { name: "EXERCISE.ts", content: "" }]),
    "crc.zip": madeUpZip([{ ...answer, crc: 1 }]),
    "cut.zip": cut.subarray(0, cut.length - 30),
    "drive.zip": madeUpZip([answer, { name: "C:\\evil.ts", content: "x" }]),
    "encrypted.zip": madeUpZip([{ ...answer, flags: 0x801 }]),
    "liar.zip": madeUpZip([{ ...answer, content: bomb, declaredSize: 100 }]),
    "link.zip": madeUpZip([{ name: "exercise.ts", content: "/etc/passwd", mode: 0o120777 }]),
    "newline.zip": madeUpZip([answer, { name: "a\nb.ts" }]),
    "nul.zip": madeUpZip([answer, { name: "a\0b.ts" }]),
    "pipe.zip": madeUpZip([{ ...answer, mode: 0o010644 }]),
    "shared.zip": madeUpZip(
      ["exercise.ts", "a.ts", "b.ts"].map((name) => ({
        name,
        content: noise,
        shared: name !== "exercise.ts",
      })),
    ),
    "slip.zip": madeUpZip([answer, { name: "../../evil.ts", content: "x" }]),
    "slip2.zip": madeUpZip([answer, { name: "a\\..\\..\\evil.ts", content: "x" }]),
    "twice.zip": madeUpZip([answer, { name: "exercise.ts", content: STARTER }]),
    "utf.zip": madeUpZip([answer, { name: Buffer.from([0x61, 0xff, 0x2e, 0x74, 0x73]) }]),
    "zoe.zip": madeUpZip([answer]),
  });
  const before = await contentOf(made.parent);
  const { submissions } = await made.read();
  const rows = submissions.map(({ student, state, flags }) =>
    `${student.id}: ${state} ${flags.join()}`.trim(),
  );
  expect(rows).toEqual([
    "abs: not-gradable bad-name",
    "bomb: not-gradable zip-bomb",
    "clash: not-gradable case-clash",
    "crc: not-gradable bad-zip",
    "cut: not-gradable bad-zip",
    "drive: not-gradable bad-name",
    "encrypted: not-gradable bad-zip",
    "liar: not-gradable bad-zip",
    "link: not-gradable link",
    "newline: not-gradable bad-name",
    "nul: not-gradable bad-name",
    "pipe: not-gradable special-file",
    "shared: not-gradable zip-bomb",
    "slip: not-gradable bad-name",
    "slip2: not-gradable bad-name",
    "twice: not-gradable case-clash",
    "utf: not-gradable bad-name",
    "zoe: gradable",
  ]);
  expect(await contentOf(made.parent)).toEqual(before);
});

test("a zip as people make it: one more folder inside, with what a system leaves behind", async () => {
  await using made = await madeUpClass({
    "ana.zip": madeUpZip([
      { name: "my work/", mode: 0o040755 },
      { name: "my work/exercise.ts", content: ANSWER },
      { name: "__MACOSX/my work/._exercise.ts", content: "x" },
      { name: "my work/.DS_Store", content: "x" },
      { name: "my work/old.zip", content: madeUpZip([{ name: "old/notes.md" }]) },
    ]),
    "ben.zip": madeUpZip([{ name: "work\\03\\exercise.ts", content: ANSWER, mode: 0 }]),
  });
  const { submissions } = await made.read();
  expect(submissions.map(({ state, file }) => [state, file])).toEqual([
    ["gradable", "my work/exercise.ts"],
    ["gradable", "work/03/exercise.ts"],
  ]);
  expect(submissions[0]?.ignored).toEqual([
    { path: "my work/old.zip/old/notes.md", why: "exercise 03 does not import it" },
  ]);
});

test("what installed packages hold is no matter of the student's", async () => {
  await using made = await madeUpClass({
    "ana.zip": madeUpZip([
      { name: "exercise.ts", content: ANSWER },
      { name: "node_modules/zeros.bin", content: "0".repeat(5_000_000) },
      { name: "node_modules/a", content: "../b", mode: 0o120777 },
    ]),
  });
  expect(await made.submission()).toMatchObject({ state: "gradable", flags: [] });
});

test("a zip with more entries than anybody looks through", async () => {
  const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `f${index}` }));
  await using made = await madeUpClass({ "ana.zip": madeUpZip(entries) });
  expect(await made.submission()).toMatchObject({ state: "not-gradable", flags: ["too-big"] });
});
