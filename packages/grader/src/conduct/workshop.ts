import { chmodSync, copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Task } from "./task.ts";

/** The folders in which one submission after the other is laid out: always at the same paths, so that a box can be
 * warmed before its submission is known. */
export class Workshop {
  readonly #root: string;
  readonly #folder: string;

  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = folder;
    mkdirSync(this.scratch, { recursive: true });
    // Boxes may be other users.
    chmodSync(this.#folder, 0o755);
    chmodSync(this.scratch, 0o777);
  }

  /** Where tests have their directories: all that a box may write. */
  get scratch(): string {
    return join(this.#folder, "scratch");
  }

  /** The file under test. */
  fileOf({ folder }: Exercise): string {
    return join(this.#folder, ...folder.split("/"), "exercise.ts");
  }

  /** What a box may read. */
  readableFor({ folder }: Exercise): string[] {
    const packages = ["box", "download", "seal", "test-server"].map((name) => join("packages", name));
    return [
      join(this.#folder, "exercises"),
      ...["node_modules", join(folder, "node_modules"), ...packages].map((path) => join(this.#root, path)),
    ];
  }

  /** Puts the files of a submission where those of the last one were. */
  layOut({ exercise, files }: Task): void {
    rmSync(join(this.#folder, "exercises"), { recursive: true, force: true });
    for (const [path, bytes] of files) {
      const file = join(this.#folder, ...exercise.folder.split("/"), ...path.split("/"));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes, { mode: 0o644 });
    }
    const folder = dirname(this.fileOf(exercise));
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(this.#root, exercise.folder, "package.json"), join(folder, "package.json"));
    symlinkSync(join(this.#root, exercise.folder, "node_modules"), join(folder, "node_modules"));
  }

  /** Removes what tests have left, so that nothing of one submission is there for the next. */
  clear(): void {
    rmSync(join(this.#folder, "exercises"), { recursive: true, force: true });
  }
}
