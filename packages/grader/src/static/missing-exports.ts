import { closestMatch } from "leven";
import { shown } from "../ingest/shown.ts";
import type { Finding } from "./finding.ts";
import type { Exported } from "./syntax/index.ts";

/** What the exercise exports and the answer does not, with the name that may be meant. */
export function missingExports(expected: readonly Exported[], own: readonly Exported[]): Finding[] {
  const names = own.map(({ name }) => name);
  const spare = names.filter((name) => expected.every((wanted) => wanted.name !== name));
  return expected
    .map(({ name }) => name)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const nearest = closestMatch(name, spare, { maxDistance: Math.max(1, Math.floor(name.length / 2)) });
      const hint = nearest === undefined ? "" : ` It exports "${shown(nearest)}": is that meant?`;
      const message = `exercise.ts does not export "${name}".${hint}`;
      return { kind: "missing-export", export: name, ...(nearest === undefined ? {} : { nearest }), message };
    });
}
