/**
 * The looks of a page, light and dark. It brings its own background: a page that shows it may be dark while the
 * reader's system says light. No `var()`: converters such as librsvg know none.
 */
export const STYLE = `
text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328 }
.title { font: 600 17px system-ui, -apple-system, "Segoe UI", sans-serif }
.part { font: 600 13px system-ui, -apple-system, "Segoe UI", sans-serif }
.muted { fill: #59636e }
.failed { fill: #c0262d; font-weight: 600 }
.page { fill: #ffffff; stroke: #d1d9e0 }
.grid { stroke: #e4e8ed }
.waiting { fill: #dfe4fd; stroke: #8c96ea }
.receiving { fill: #4650d6; stroke: #4650d6 }
.cross, .arrow { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.cross { stroke: #c0262d }
.arrow { stroke: #59636e }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.muted { fill: #9aa4af }
.failed { fill: #ff8079 }
.page { fill: #12161d; stroke: #30363d }
.grid { stroke: #262c35 }
.waiting { fill: #262c55; stroke: #6873d6 }
.receiving { fill: #8f9bff; stroke: #8f9bff }
.cross { stroke: #ff8079 }
.arrow { stroke: #9aa4af }
}`;
