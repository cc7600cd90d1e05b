import { mkdir, mkdtempDisposable, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PACKAGE = join(import.meta.dirname, "..");

export interface MadeUpCourse extends AsyncDisposable {
  root: string;
  write(files: Record<string, string>): Promise<void>;
}

/** A course of these files in a directory of its own, where the real commands run. */
export async function madeUpCourse(files: Record<string, string>): Promise<MadeUpCourse> {
  const directory = await mkdtempDisposable(join(tmpdir(), "made-up-"));
  const root = directory.path;
  const course: MadeUpCourse = {
    root,
    async write(more) {
      for (const [path, content] of Object.entries(more)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), content);
      }
    },
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
  await mkdir(join(root, "packages"));
  await symlink(join(PACKAGE, "node_modules"), join(root, "node_modules"));
  await course.write({
    "package.json": '{ "type": "module" }',
    "vitest.config.ts": [
      'import { defineConfig } from "vitest/config";',
      `import { projectsOf } from "${join(PACKAGE, "src/projects.ts")}";`,
      "export default defineConfig({ test: { projects: projectsOf(import.meta.dirname) } });",
    ].join("\n"),
    ...files,
  });
  return course;
}

/** The package.json of a made-up exercise. */
export function manifest(kind: "exercise" | "solution", number: string): string {
  const [file, name] = kind === "exercise" ? ["exercise.ts", number] : ["solution.ts", `solution-${number}`];
  return JSON.stringify({
    name: `${kind}-${number}`,
    type: "module",
    imports: { "#exercise": `./${file}` },
    scripts: { test: `meanwhile test ${name}` },
    ...(kind === "solution" ? { devDependencies: { [`exercise-${number}`]: "workspace:*" } } : {}),
  });
}
