import { mkdir, mkdtempDisposable, readdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { ingest, type Ingested, type Submission } from "../src/index.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");

/** What a student was given: exercise 03 and, with a second file, 14. */
export const STARTER = [
  "/** Doubles all. */",
  "export async function doubleAll(numbers: number[]): Promise<number[]> {",
  "  return numbers; // TODO 1",
  "}",
  "export async function* count(): AsyncGenerator<number> {}",
  "export const LIMIT = 3;",
  "",
].join("\n");

/** A right answer. */
export const ANSWER = STARTER.replace("numbers; // TODO 1", "numbers.map((each) => each * 2);");

const MANIFEST = JSON.stringify({ name: "exercise", type: "module", dependencies: { "csv-parse": "*" } });

const COURSE = {
  "exercises/03-gather/README.md": "# Lesson",
  "exercises/03-gather/exercise.ts": STARTER,
  "exercises/03-gather/exercise.test.ts": "// the tests",
  "exercises/03-gather/package.json": MANIFEST,
  "exercises/14-stay-responsive/exercise.ts": STARTER,
  "exercises/14-stay-responsive/exercise-worker.ts": "export {};\n",
  "exercises/14-stay-responsive/package.json": MANIFEST,
  "tsconfig.json": JSON.stringify({ extends: join(REPOSITORY, "tsconfig.json") }),
};

export interface MadeUpClass extends AsyncDisposable {
  /** Holds all the others. */
  parent: string;
  /** What the LMS left. */
  folder: string;
  /** The course. */
  root: string;
  exercises: Exercise[];
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** Reads the class, for exercise 03 where no others are named. */
  read(numbers?: readonly string[], roster?: string): Promise<Ingested>;
  /** The only submission, or that of a student. */
  submission(id?: string): Promise<Submission>;
}

/** A class of these files, in a directory of its own beside a course. */
export async function madeUpClass(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  name = "week 3",
): Promise<MadeUpClass> {
  const directory = await mkdtempDisposable(join(tmpdir(), "made-up-"));
  const parent = await realpath(directory.path);
  const [folder, root] = [join(parent, name), join(parent, "course")];
  await writeAll(root, COURSE);
  await symlink(join(REPOSITORY, "node_modules"), join(root, "node_modules"), "junction");
  await mkdir(folder);
  await writeAll(folder, files);
  const exercises = listExercises(root);
  const read: MadeUpClass["read"] = async (numbers = ["03"], roster) => {
    const asked = exercises.filter(({ number }) => numbers.includes(number));
    return ingest(folder, asked, roster === undefined ? { root } : { root, roster });
  };
  return {
    parent,
    folder,
    root,
    exercises,
    read,
    write: async (more) => writeAll(folder, more),
    submission: async (id) => {
      const { submissions } = await read();
      const found = submissions.filter(({ student }) => id === undefined || student.id === id);
      const [submission] = found;
      if (submission === undefined || found.length > 1) throw new Error(`there are ${found.length}`);
      return submission;
    },
    [Symbol.asyncDispose]: async () => directory.remove(),
  };
}

async function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Every file below a folder with its content, to see that nothing was touched. No link is followed. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) Object.assign(contents, await contentOf(path));
    else contents[path] = entry.isFile() ? await readFile(path, "latin1") : "no file";
  }
  return contents;
}
