import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Task } from "./task.ts";

/** What code under test may import, of the packages of the course. */
const PACKAGES = ["box", "download", "seal", "test-server"];

/**
 * The folders in which one submission after the other is laid out: always at the same paths, so that a box can be
 * warmed before its submission is known.
 */
export class Workshop {
  readonly #root: string;
  readonly #folder: string;

  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = folder;
    mkdirSync(this.scratch, { recursive: true });
    mkdirSync(this.#course, { recursive: true });
    // Boxes may be other users.
    for (const path of [this.#folder, this.#course]) chmodSync(path, 0o755);
    chmodSync(this.scratch, 0o777);
  }

  /** Where tests have their directories: all that a box may write. */
  get scratch(): string {
    return join(this.#folder, "scratch");
  }

  /** What a box may read, of the exercises that may be laid out. */
  readableFor(exercises: readonly Exercise[]): string[] {
    const modules = exercises.flatMap(foldersOf).map((folder) => join(folder, "node_modules"));
    const packages = PACKAGES.map((name) => join("packages", name));
    const paths = ["node_modules", ...modules, ...packages].map((path) => join(this.#root, path));
    return [this.#course, ...paths.filter((path) => existsSync(path))];
  }

  /**
   * Puts the files of a submission where those of the last one were.
   *
   * @returns the path of the file under test
   */
  layOut({ file, files }: Task): string {
    this.clear();
    for (const [path, bytes] of files) {
      const target = this.#path(path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes, { mode: 0o644 });
    }
    for (const folder of new Set(files.map(([path]) => path.split("/").slice(0, 2).join("/")))) {
      const modules = join(this.#root, folder, "node_modules");
      if (existsSync(modules)) symlinkSync(modules, join(this.#path(folder), "node_modules"));
    }
    return this.#path(file);
  }

  /** Removes what was laid out: nothing of one submission is there for the next. */
  clear(): void {
    for (const name of ["exercises", "solutions"])
      rmSync(join(this.#course, name), { recursive: true, force: true });
  }

  get #course(): string {
    return join(this.#folder, "course");
  }

  #path(path: string): string {
    return join(this.#course, ...path.split("/"));
  }
}

function foldersOf({ folder, solution }: Exercise): string[] {
  return solution === undefined ? [folder] : [folder, solution];
}
