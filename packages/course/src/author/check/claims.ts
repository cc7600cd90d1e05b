import type { Problem } from "./problem.ts";

/** What the first lines of a wrong answer say: which test fails, and what the learner reads then. */
export interface Claim {
  test: string;
  sentence: string;
}

/**
 * Reads the head of a wrong answer: lines `// Fails: <title of a test>`, each group of them followed by
 * `// Says: <sentence>`, or its beginning.
 */
export function readClaims(at: string, source: string): { claims: Claim[]; problems: Problem[] } {
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  let waiting: string[] = [];
  for (const line of source.split("\n").map((text) => text.trim())) {
    const [, kind, text = ""] = /^\/\/ (Fails|Says): (.+)$/.exec(line) ?? [];
    if (kind === undefined) break;
    if (kind === "Fails") waiting.push(text);
    else {
      claims.push(...waiting.map((test) => ({ test, sentence: text })));
      waiting = [];
    }
  }
  if (waiting.length > 0)
    problems.push({
      at,
      what: `names no sentence for "${waiting[0]}"`,
      todo: 'add a line "// Says: ..." below',
    });
  if (claims.length === 0)
    problems.push({
      at,
      what: "does not say what it must fail",
      todo: 'begin with "// Fails: <test>" and "// Says: <sentence>"',
    });
  return { claims, problems };
}
