import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { madeUpZip } from "./made-up-zip.ts";

/** What a row must say: how many of the tests pass, or why none was run. */
export type Expected = "all" | "some" | "none" | "no-attempt" | "not-gradable";

type Files = Readonly<Record<string, string | Uint8Array>>;

interface HandIn {
  /** The id of the row. */
  id: string;
  expected: Expected;
  /** As they lie in the folder of the class. */
  files: Files;
  links?: Readonly<Record<string, string>>;
}

/** Right answers are written in many ways: each of these goes in front of the course's own. */
const STYLES = [
  "// Right.\n",
  "\uFEFF",
  "/* eslint-disable */\n",
  "console.log('now it is loaded');\n",
  'import { setTimeout as later } from "node:timers/promises";\nawait later(1);\n',
  "export const unasked = 1;\n",
  "export default class {}\n",
  "process.on('exit', () => undefined);\n",
];

const HOSTILE: Readonly<Record<string, string>> = {
  "exit-at-import": "process.exit(0);",
  "kill-the-parent": 'process.kill(process.ppid, "SIGKILL");',
  "top-level-await": "await new Promise(() => undefined);",
  "patched-object-is": "Object.is = () => true; throw new Error('mine');",
  "rejects-later": "void Promise.reject(new Error('nobody'));",
  "reads-the-tests": 'import { readFileSync } from "node:fs"; readFileSync("hidden.test.ts");',
  "sync-loop": "for (;;);",
  thenable: "export function then(): void { process.exit(0); }",
};

/**
 * Writes a class for exercise 03 as an LMS might leave it, sixty rows where nothing else is said: right and wrong,
 * hostile, broken, oddly named, handed in twice where an LMS allows it, missing.
 *
 * @param right how many are right and handed in as the course's own folders
 * @param chosen by their ids
 * @returns what each row must say
 */
export function writeBigClass(
  root: string,
  folder: string,
  right = 21,
  chosen: (id: string) => boolean = () => true,
): Map<string, Expected> {
  const hands = handIns(root, right).filter(({ id }) => chosen(id));
  for (const { files, links = {} } of hands) {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    }
  }
  return new Map(hands.map(({ id, expected }) => [id, expected]));
}

function handIns(root: string, right: number): HandIn[] {
  const solution = readFileSync(join(root, "solutions/03-gather/solution.ts"), "utf8");
  const starter = readFileSync(join(root, "exercises/03-gather/exercise.ts"), "utf8");
  const zipped = madeUpZip([{ name: "work/exercise.ts", content: solution }]);
  const answers = Array.from({ length: right }, (_, index) =>
    plain(`right-${index}`, "all", `${STYLES[index % STYLES.length]}${solution}// ${index}\n`),
  );
  const wrong = readdirSync(join(root, "solutions/03-gather/wrong")).map((name) => {
    const source = readFileSync(join(root, "solutions/03-gather/wrong", name), "utf8");
    return {
      id: `wrong-${name.slice(0, -3)}`,
      expected: "some",
      files: {
        [`wrong-${name.slice(0, -3)}/03/exercise.ts`]: source.replace(
          "../../01-one-at-a-time/solution.ts",
          "./one.ts",
        ),
        [`wrong-${name.slice(0, -3)}/03/one.ts`]: readFileSync(
          join(root, "solutions/01-one-at-a-time/solution.ts"),
        ),
      },
    } satisfies HandIn;
  });
  const hostile = Object.entries(HOSTILE).map(([id, source]) =>
    plain(id, "none", `${source}\n${starter.replace("// TODO 1", "//")}`),
  );
  return [
    ...answers,
    ...wrong,
    ...hostile,
    plain("=cmd()", "all", solution),
    plain("Zoë Ñandú", "all", solution),
    plain("name with  spaces", "all", solution),
    plain("-e", "all", solution),
    plain("con", "all", solution),
    plain("starter", "no-attempt", starter),
    plain("starter-and-blanks", "no-attempt", `${starter}\n\n`),
    plain("syntax-error", "not-gradable", "export function ("),
    plain("type-error", "not-gradable", `${solution}const one: string = 1;\n`),
    plain("latin-1", "not-gradable", Buffer.from([0x2f, 0x2f, 0xe9, 0x0a])),
    plain("imports-vitest", "not-gradable", `import "vitest";\n${solution}`),
    plain("too-big", "not-gradable", `//${"x".repeat(300_000)}`),
    { id: "empty", expected: "no-attempt", files: { "empty/.DS_Store": "" } },
    { id: "renamed", expected: "not-gradable", files: { "renamed/03/exercize.ts": solution } },
    {
      id: "linked",
      expected: "not-gradable",
      files: { "linked/03/README.md": "" },
      links: { "linked/03/exercise.ts": "/etc/passwd" },
    },
    zip("zipped", "all", zipped),
    zip("cut-zip", "not-gradable", zipped.subarray(0, zipped.length - 40)),
    zip("no-zip", "not-gradable", Buffer.from("PK, or so it says")),
    zip("up-zip", "not-gradable", madeUpZip([{ name: "../../exercise.ts", content: solution }])),
    zip("bomb-zip", "not-gradable", madeUpZip([{ name: "exercise.ts", content: Buffer.alloc(1_000_000) }])),
    zip(
      "link-zip",
      "not-gradable",
      madeUpZip([{ name: "exercise.ts", content: "/etc/passwd", mode: 0o120777 }]),
    ),
    ...Array.from({ length: 3 }, (_, index): HandIn => {
      const id = `${100 + index}`;
      return {
        id,
        expected: "all",
        files: { [`Ana ${index}_${id}_assignsubmission_file/exercise.ts`]: `${solution}// ${id}\n` },
      };
    }),
    { id: "201", expected: "all", files: { "ruizana_LATE_201_9001_exercise.ts": solution } },
    {
      id: "202",
      expected: "all",
      files: { "bo_202_9002_exercise.ts": starter, "bo_202_9003_exercise-1.ts": solution },
    },
  ];
}

function plain(id: string, expected: Expected, source: string | Uint8Array): HandIn {
  return { id, expected, files: { [`${id}/exercises/03-gather/exercise.ts`]: source } };
}

function zip(id: string, expected: Expected, content: Uint8Array): HandIn {
  return { id, expected, files: { [`${id}.zip`]: content } };
}
