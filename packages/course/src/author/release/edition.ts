import { basename, dirname } from "node:path/posix";
import { listExercises } from "../../exercises.ts";
import { EDITION, starterFolder } from "../../reset/edition.ts";
import { isModule } from "../../reset/starter.ts";
import { type Files, filesBelow, filesNamed } from "./course-files.ts";
import { packageManifest, rootManifest } from "./manifests.ts";
import { sharedPackages, withoutAuthors } from "./packages.ts";
import { lessonForStudents, readmeForStudents } from "./texts.ts";

/** What stands at the root of an edition. Nothing is handed out because nobody thought of it. */
const AT_ROOT = [
  "package.json",
  "pnpm-workspace.yaml",
  "tsconfig.json",
  "vitest.config.ts",
  "README.md",
  "LICENSE",
  ".editorconfig",
  ".gitattributes",
  ".gitignore",
  ".oxlintrc.json",
  ".prettierignore",
  ".prettierrc.json",
];

const ABOUT = `# What this edition was handed out with

\`starters/\` is what \`pnpm reset\` gives back, \`manifest.json\` tells an update which files you have changed, so that
it leaves them alone. Keep this folder in git, and as it is.
`;

/** All files of the student edition but its lockfile and its manifest. */
export function makeEdition(root: string): Map<string, Buffer> {
  const exercises = listExercises(root).map(({ folder }) => filesBelow(root, folder));
  const packages = sharedPackages(root).map((folder) => withoutAuthors(folder, filesBelow(root, folder)));
  const edition = new Map([
    ...filesNamed(root, AT_ROOT),
    ...filesBelow(root, ".vscode"),
    ...packages.flatMap((files) => [...files]),
    ...exercises.flatMap((files) => [...files]),
    ...exercises.flatMap((files) => [...startersOf(files)]),
    [`${EDITION}/README.md`, Buffer.from(ABOUT)],
  ]);
  for (const [path, content] of edition) edition.set(path, forStudents(path, content, edition));
  return edition;
}

function startersOf(files: Files): Files {
  const starters = new Map<string, Buffer>();
  for (const [path, content] of files) {
    const folder = dirname(path);
    const name = basename(path);
    if (folder.split("/").length === 2 && isModule(name))
      starters.set(`${starterFolder(folder)}/${name}`, content);
  }
  return starters;
}

function forStudents(path: string, content: Buffer, edition: Files): Buffer {
  const has = (name: string): boolean =>
    [...edition.keys()].some((file) => `${file}/`.startsWith(`${name}/`));
  if (path === "package.json") return rootManifest(content);
  if (path === "README.md") return Buffer.from(readmeForStudents(content.toString(), has));
  if (/^packages\/[^/]+\/package\.json$/.test(path))
    return packageManifest(content, (file) => edition.has(path.replace("package.json", file)));
  if (/^exercises\/[^/]+\/README\.md$/.test(path)) return Buffer.from(lessonForStudents(content.toString()));
  return content;
}
