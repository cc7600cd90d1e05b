import { type Ignored, shown } from "../../ingest/index.ts";
import type { GradeRecord } from "../../record/index.ts";
import { given, type Markup, markup } from "./markup.ts";

/** What a student handed in and no exercise has used, each once: what belongs to none stands in every record. */
export function ignoredFiles(records: readonly GradeRecord[]): Markup {
  const all = records.flatMap(({ ignored }) => ignored);
  const once = new Map(all.map((each) => [JSON.stringify([each.path, each.why]), each]));
  return given(once.size || undefined, () => table([...once.values()]));
}

function table(ignored: readonly Ignored[]): Markup {
  const rows = ignored.map(
    ({ path, why }) => markup`<tr><td><code>${shown(path)}</code></td><td>${shown(why, 300)}</td></tr>`,
  );
  return markup`<details><summary>Files that were not used (${ignored.length})</summary>
<table>
<thead><tr><th scope="col">File</th><th scope="col">Why</th></tr></thead>
<tbody>${rows}</tbody>
</table></details>`;
}
