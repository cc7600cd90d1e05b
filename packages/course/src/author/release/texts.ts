/** What in the README is for authors stands between these two lines. */
const FOR_AUTHORS = /<!-- authors:[^>]*-->\n[^]*?<!-- \/authors -->\n\n?/g;

/**
 * The README of the course as students get it: without the author's parts and without lines that name a folder
 * which they do not have.
 *
 * @param has whether the edition has something of this name at its root
 */
export function readmeForStudents(text: string, has: (name: string) => boolean): string {
  const lines = text
    .replaceAll(FOR_AUTHORS, "")
    .replace(/^(npx .* test) .*$/m, "$1     # runs all exercises: where you stand")
    .split("\n");
  return lines.filter((line) => namesOfFolders(line).every((name) => has(name))).join("\n");
}

/** `solutions` in a line of the table, `decisions` in the listing of folders. */
function namesOfFolders(line: string): string[] {
  const inText = [...line.matchAll(/`([a-z]+)\//g)].map(([, name = ""]) => name);
  const [, listed] = /^([a-z]+)\//.exec(line) ?? [];
  const [, inPackages] = /^ {2}([a-z-]+)\/ /.exec(line) ?? [];
  return [
    ...inText,
    ...(listed === undefined ? [] : [listed]),
    ...(inPackages === undefined ? [] : [`packages/${inPackages}`]),
  ];
}

/** A lesson does not send students to where they cannot look. */
export function lessonForStudents(text: string): string {
  return text.replaceAll(
    /look(\s+)(?:into|at the measurements in)(\s+)the(\s+)solution's(\s+)README/g,
    (_, ...gaps: string[]) => (gaps.slice(0, 4).includes("\n") ? "compare\nin class" : "compare in class"),
  );
}
