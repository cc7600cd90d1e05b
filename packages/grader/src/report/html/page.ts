import { type Markup, markup, trusted } from "./markup.ts";
import { createHash } from "node:crypto";
import { STYLE as DRAWING } from "@meanwhile/test-server/picture";
import { STYLE } from "./style.ts";

/** A page may show what is in it, in these two style sheets; load, run, frame and send it may nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src ${[STYLE, `${DRAWING}\n`].map(hashOf).join(" ")}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A whole page that stands alone. It is XML, too, so that a strict parser can tell that nothing was smuggled in. */
export function page(title: string, body: Markup): string {
  const head = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>`;
  return markup`${head}
<body>
${body}
</body>
</html>
`.toString();
}

function hashOf(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}
