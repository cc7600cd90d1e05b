import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import type { Problem } from "./problem.ts";

/** The package.json of an exercise and of its solution say what all others say, with their own number. */
export function checkManifests(root: string, { number, folder, solution }: Exercise): Problem[] {
  const problems = compare(root, `${folder}/package.json`, {
    name: `exercise-${number}`,
    'imports["#exercise"]': "./exercise.ts",
    "scripts.test": `meanwhile test ${number}`,
  });
  if (solution === undefined) return problems;
  const own = compare(root, `${solution}/package.json`, {
    name: `solution-${number}`,
    'imports["#exercise"]': "./solution.ts",
    "scripts.test": `meanwhile test solution-${number}`,
    // Else Turborepo replays stale results.
    [`devDependencies["exercise-${number}"]`]: "workspace:*",
  });
  return [...problems, ...own];
}

function compare(root: string, at: string, wanted: Record<string, string>): Problem[] {
  const manifest = read(join(root, at));
  if (typeof manifest === "string")
    return [{ at, what: manifest, todo: "copy that of another exercise and change the number" }];
  return Object.entries(wanted).flatMap(([field, expected]) => {
    const got = valueAt(manifest, field);
    if (got === expected) return [];
    return [
      {
        at,
        what: `${field} is ${JSON.stringify(got) ?? "missing"}`,
        todo: `set it to ${JSON.stringify(expected)}`,
      },
    ];
  });
}

/** The object in the file, or in words why there is none. */
function read(path: string): object | string {
  if (!existsSync(path)) return "is missing";
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof content === "object" && content !== null ? content : "is no JSON object";
  } catch {
    return "is not valid JSON";
  }
}

/** The value under a path such as `imports["#exercise"]`. */
function valueAt(manifest: object, field: string): unknown {
  const keys = field.matchAll(/\["(.+?)"\]|[^.[\]]+/g).map(([key, quoted]) => quoted ?? key);
  return keys.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    manifest,
  );
}
