import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtempDisposable, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Candidate } from "./candidate.ts";
import { signatureChecks } from "./signatures.ts";

/** A folder for the compiler. */
export interface LaidOut extends AsyncDisposable {
  folder: string;
  /** By the first two parts of a path in it, `03/<token>`. */
  places: Map<string, Candidate>;
  /** The name of the file of our own that is beside each `exercise.ts`. */
  signatures: string;
}

/**
 * Lays submissions out as one program: each over the sources of its exercise, where the exercise's packages are
 * found. Folders have names that no student can know, so no text of one can pass for an error of another.
 */
export async function layOut(root: string, candidates: readonly Candidate[]): Promise<LaidOut> {
  const directory = await mkdtempDisposable(join(tmpdir(), "meanwhile-types-"));
  try {
    // Without links, as the compiler writes it.
    const folder = await realpath(directory.path);
    const signatures = `signatures-${randomUUID()}.ts`;
    const places = new Map(
      candidates.map((one) => [`${one.submission.exercise}/${randomUUID()}`, one] as const),
    );
    for (const [place, candidate] of places) await lay(root, folder, place, candidate, signatures);
    const files = [...places].flatMap(([place, { submission }]) =>
      [signatures, ...submission.files.keys()].map((name) => `${place}/${name}`),
    );
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings(root, files)));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    return { folder, places, signatures, [Symbol.asyncDispose]: async () => directory.remove() };
  } catch (error) {
    await directory.remove();
    throw error;
  }
}

/** The settings that the student's editor has. */
function settings(root: string, files: readonly string[]): object {
  const typeRoots = [join(root, "node_modules/@types")];
  return { extends: join(root, "tsconfig.json"), compilerOptions: { typeRoots }, include: [], files };
}

async function lay(
  root: string,
  folder: string,
  place: string,
  { starter, submission, promised }: Candidate,
  signatures: string,
): Promise<void> {
  for (const [name, content] of new Map([...starter.sources, ...submission.files])) {
    const path = join(folder, place, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: "wx" });
  }
  await writeFile(join(folder, place, signatures), signatureChecks(promised), { flag: "wx" });
  // Packages are found from above, as in the exercise's own folder.
  const packages = join(root, starter.exercise.folder, "node_modules");
  const link = join(folder, submission.exercise, "node_modules");
  if (existsSync(packages) && !existsSync(link)) await symlink(packages, link, "junction");
}
