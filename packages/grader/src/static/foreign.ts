import { ownPath, type Submission } from "../ingest/index.ts";
import { shown } from "../ingest/shown.ts";
import { refusal } from "./imports.ts";
import type { Sources } from "./read-sources.ts";
import type { ModuleRequest } from "./syntax/index.ts";

/** How many imports the reason names. */
const FIRST = 3;

/** What a submission imports and may not. */
export interface Foreign {
  /** One sentence. */
  reason: string;
  /** One for each place. */
  errors: string[];
}

/**
 * @param packages that the exercise lists
 * @returns undefined when all is as it should be
 */
export function foreignIn(
  submission: Submission,
  sources: Sources,
  packages: readonly string[],
): Foreign | undefined {
  const found = [...sources].flatMap(([path, { requests }]) =>
    requests.flatMap((request) => {
      const why = refusal(path, request, packages);
      const place = `${shown(ownPath(submission, path))}:${request.line}`;
      return why === undefined ? [] : [{ request, error: `${place}: ${why}` }];
    }),
  );
  if (found.length === 0) return undefined;
  return { reason: reasonFor(found.map(({ request }) => request)), errors: found.map(({ error }) => error) };
}

function reasonFor(requests: readonly ModuleRequest[]): string {
  const imports = requests.filter(({ kind }) => kind !== "reference");
  if (imports.length === 0)
    return "it names files in a comment for the compiler, /// <reference>, which is not allowed.";
  const names = [...new Set(imports.map(({ specifier }) => `"${shown(specifier, 60)}"`))];
  const more = names.length - FIRST;
  const told = more > 0 ? `${names.slice(0, FIRST).join(", ")} and ${more} more` : names.join(" and ");
  return `it imports ${told}, and may import only files beside it, what Node has, and the packages of the exercise.`;
}
