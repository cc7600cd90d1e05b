import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder } from "@meanwhile/box/isolation";
import { prepare, type Runtime } from "@meanwhile/box/runtime/prepare";
import { packagesIn, readableFor } from "./packages.ts";
import type { Task } from "./task.ts";

/**
 * The folders in which one submission after the other is laid out: always at the same paths, so that a box can be
 * warmed before its submission is known.
 */
export class Workshop {
  readonly #root: string;
  readonly #folder: string;
  readonly #runtime: Runtime;

  private constructor(root: string, folder: string, runtime: Runtime) {
    this.#root = root;
    this.#folder = folder;
    this.#runtime = runtime;
    // What a lane has left there that broke down.
    rmSync(this.#course, { recursive: true, force: true });
    mkdirSync(this.#course, { recursive: true });
    // The packages of the course are those that the box itself runs.
    symlinkSync(runtime.modules, join(this.#course, "node_modules"));
    // Boxes may be other users.
    rmSync(this.gates, { recursive: true, force: true });
    mkdirSync(this.gates);
    for (const path of [this.#folder, this.#course, this.gates]) chmodSync(path, 0o755);
    emptyFolder(this.scratch);
  }

  /** @param folder of its own, which other users may pass */
  static async open(root: string, folder: string): Promise<Workshop> {
    return new Workshop(root, folder, await prepare(join(folder, "runtime")));
  }

  /** What runs in a box. */
  get main(): string {
    return this.#runtime.main;
  }

  /** Where tests have their directories: all that a box may write. */
  get scratch(): string {
    return join(this.#folder, "scratch");
  }

  /** Where tests say which seals go on. */
  get gates(): string {
    return join(this.#folder, "gates");
  }

  /**
   * What a box may read.
   *
   * @param folder of the exercise, below the root
   */
  readable(folder: string): string[] {
    const packages = readableFor(packagesIn(join(this.#root, folder)));
    return [this.#course, this.#runtime.folder, this.gates, ...packages];
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
      // Whatever the umask: no box may write here.
      mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
      writeFileSync(target, bytes, { mode: 0o644 });
    }
    for (const folder of new Set(files.map(([path]) => path.split("/").slice(0, 2).join("/"))))
      this.#linkModules(folder);
    return this.#path(file);
  }

  /** Removes what was laid out and what boxes have left: nothing of one submission is there for the next. */
  clear(): void {
    emptyFolder(this.scratch);
    for (const name of ["exercises", "solutions"])
      rmSync(join(this.#course, name), { recursive: true, force: true });
  }

  /** What the package of a folder depends on, but for what stands in the runtime. */
  #linkModules(folder: string): void {
    const packages = packagesIn(join(this.#root, folder));
    if (packages.length === 0) return;
    const own = join(this.#path(folder), "node_modules");
    mkdirSync(own, { mode: 0o755 });
    for (const { name, folder: target } of packages) symlinkSync(target, join(own, name));
  }

  get #course(): string {
    return join(this.#folder, "course");
  }

  #path(path: string): string {
    return join(this.#course, ...path.split("/"));
  }
}
