/** The looks of all pages: light and dark, from 360 pixels on, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #ffffff; --raised: #f6f8fa; --link: #3640b8;
  --good: #1a6e33; --good-back: #e3f6e8; --part: #7a5200; --part-back: #fdf3d9; --bad: #b3202a; --bad-back: #fdecec;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --soft: #9aa4af; --line: #30363d; --paper: #0d1117; --raised: #161b22; --link: #a5aeff;
    --good: #6fdd8b; --good-back: #12301b; --part: #e9c46a; --part-back: #33280b; --bad: #ff8f88; --bad-back: #3c1618;
  }
}
* { box-sizing: border-box }
body {
  max-width: 72rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); background: var(--paper);
}
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.5rem 0 }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 0; font-weight: 600 }
p { margin: 0.5rem 0 }
a { color: var(--link) }
code, pre { font: 0.8125rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }
pre { margin: 0.5rem 0; padding: 0.6rem 0.75rem; white-space: pre-wrap; background: var(--raised); border-radius: 6px }
small, .quiet { color: var(--soft) }
.tests .quiet { font-size: 0.875rem }
.scroll { overflow-x: auto; width: fit-content; max-width: 100%; border: 1px solid var(--line); border-radius: 6px }
.scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 1px }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.9375rem }
caption { text-align: left; padding: 0.5rem 0.6rem; color: var(--soft); font-size: 0.875rem }
th, td { padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line) }
tbody th { font-weight: normal }
thead th { overflow-wrap: normal; background: var(--raised) }
tfoot td, tfoot th { font-weight: 600; background: var(--raised) }
th small { display: block; font-weight: 400 }
table.wide { width: 100% }
.grades th, .grades td { overflow-wrap: normal }
.grades tr > :first-child { position: sticky; left: 0; min-width: 12rem; max-width: 16rem; overflow-wrap: anywhere }
.grades tbody th { background: var(--paper) }
.number { text-align: right; white-space: nowrap }
.grades .number { min-width: 4.5rem }
.grades thead .number { white-space: normal }
.exercise, .score { white-space: nowrap }
.grades td a { color: inherit }
.good { color: var(--good) } .so-so { color: var(--part) } .bad { color: var(--bad) }
td.good { background: var(--good-back) } td.so-so { background: var(--part-back) } td.bad { background: var(--bad-back) }
.badge { display: inline-block; padding: 0 0.45rem; border-radius: 1rem; font-size: 0.8125rem; white-space: nowrap; border: 1px solid currentColor }
.tests { list-style: none; margin: 0.75rem 0; padding: 0 }
.tests > li { padding: 0.6rem 0; border-top: 1px solid var(--line) }
.note { padding: 0.6rem 0.75rem; border-left: 4px solid var(--bad); background: var(--bad-back) }
.note pre { background: none; padding: 0; margin: 0 }
.drawing { overflow-x: auto; margin: 0.5rem 0 }
.drawing svg { display: block; max-width: 100%; min-width: 20rem; height: auto }
pre.picture { white-space: pre; overflow-x: auto }
pre.picture:focus-visible, .drawing:focus-visible { outline: 3px solid var(--link); outline-offset: 1px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; font-size: 0.875rem }
dt { color: var(--soft) } dd { margin: 0 }
summary { cursor: pointer; color: var(--soft) }
footer { margin-top: 2.5rem; font-size: 0.875rem; color: var(--soft) }
@media (max-width: 30rem) {
  body { padding: 0.75rem }
  dl { grid-template-columns: 1fr } dd { margin-bottom: 0.4rem }
  .slug { display: none }
  .grades tr > :first-child { min-width: 6rem; max-width: 8rem }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt }
  a { color: inherit; text-decoration: none }
  .scroll, .drawing { overflow: visible; border: 0 }
  .drawing svg { min-width: 0 }
  .tests > li, tr { break-inside: avoid }
  h2, h3 { break-after: avoid }
  nav { display: none }
}
`;
