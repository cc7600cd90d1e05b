#!/usr/bin/env node
// JavaScript, because an older Node cannot read the rest: there this is the one sentence that it can say.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 19)) {
  await import("./cli.ts");
} else {
  console.error(
    `error: Node ${process.versions.node} is too old, the course runs on 22.19 or newer: ` +
      "npx --yes pnpm@12 install brings one, and pnpm then uses it.",
  );
  process.exitCode = 1;
}
