import { exerciseName, type GradeRecord, passedOf, type Written } from "../../record/index.ts";
import { given, type Markup, markup, trusted } from "./markup.ts";
import { lookOf, scoreInWords } from "./in-words.ts";
import { shown } from "../../ingest/index.ts";
import { testEntry } from "./test-entry.ts";

/** What became of one exercise: the failed tests first, since they are what is talked about. */
export function exerciseSection(record: GradeRecord): Markup {
  const { exercise, state, reason, tests, expected, flags } = record;
  const failed = tests.filter((test) => test.state !== "passed");
  const passed = tests.filter((test) => test.state === "passed");
  const count = state === "graded" ? `, ${passedOf(record)} of ${expected} tests` : "";
  return markup`<section id="exercise-${exercise}">
<h2>${exerciseName(record)}: <span class="score ${lookOf(record)}">${scoreInWords(record)}</span>${count}</h2>
${given(reason, (text) => markup`<div class="note"><pre>${text}</pre></div>`)}
${given(flags.join(", "), (text) => markup`<p>Flags: <strong>${text}</strong></p>`)}
${given(failed.length || undefined, () => markup`<ul class="tests">${failed.map(testEntry)}</ul>`)}
${given(passed.length || undefined, () => markup`<ul class="tests">${passed.map(testEntry)}</ul>`)}
${given(record.output?.visible, written)}
${circumstances(record)}
</section>`;
}

/** With hidden tests, it could tell what they ask. */
function written({ head, tail, bytes }: Written): Markup {
  if (bytes === 0) return trusted("");
  const text = tail === "" ? head : `${head}\n[...]\n${tail}`;
  return markup`<details><summary>What the code wrote in visible tests (${bytes} bytes)</summary><pre>${text}</pre></details>`;
}

function circumstances({ student, origin, isolation, seed, times }: GradeRecord): Markup {
  return markup`<dl>
<dt>Student</dt><dd><code>${shown(student.id, 300)}</code></dd>
${given(origin === undefined ? undefined : lastOf(origin), (text) => markup`<dt>Handed in</dt><dd><code>${shown(text, 300)}</code></dd>`)}
<dt>Isolation</dt><dd>${isolation.level}${given(isolation.layers.join(", "), (text) => markup` (${text})`)}</dd>
<dt>Seed</dt><dd><code>${seed}</code></dd>
<dt>Graded</dt><dd><time datetime="${times.began}">${times.began}</time>, in ${(times.took / 1000).toFixed(1)} s</dd>
</dl>`;
}

/** Where it lies on the instructor's computer is nothing for a page that students get; whose system wrote it, is open. */
function lastOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
