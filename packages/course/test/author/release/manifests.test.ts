import { expect, test } from "vitest";
import { packageManifest, rootManifest } from "../../../src/author/release/manifests.ts";

function changed(change: (content: Buffer) => Buffer, manifest: object): unknown {
  return JSON.parse(change(Buffer.from(JSON.stringify(manifest))).toString());
}

test("the root keeps what learners use", () => {
  const manifest = {
    name: "meanwhile",
    scripts: {
      test: "meanwhile test",
      watch: "meanwhile watch",
      compare: "meanwhile compare",
      check: "meanwhile check",
      release: "meanwhile release",
      grade: "meanwhile-grader grade",
      bench: "node packages/bench/src/cli.ts",
      types: "tsc --noEmit",
    },
    devDependencies: {
      "@meanwhile/course": "workspace:*",
      "@meanwhile/grader": "workspace:*",
      turbo: "catalog:",
      vitest: "catalog:",
    },
  };
  expect(changed(rootManifest, manifest)).toEqual({
    name: "meanwhile",
    scripts: { test: "meanwhile test", watch: "meanwhile watch", types: "tsc --noEmit" },
    devDependencies: { "@meanwhile/course": "workspace:*", vitest: "catalog:" },
  });
});

test("a shared package keeps its source, and exports only what is there", () => {
  const manifest = {
    name: "@meanwhile/test-server",
    exports: { ".": "./src/index.ts", "./bench": "./bench/shared.ts", "./*": "./src/*.ts" },
    scripts: { test: "vitest run" },
    dependencies: { undici: "catalog:" },
    devDependencies: { vitest: "catalog:" },
  };
  expect(changed((content) => packageManifest(content, (file) => file === "src/index.ts"), manifest)).toEqual(
    {
      name: "@meanwhile/test-server",
      exports: { ".": "./src/index.ts", "./*": "./src/*.ts" },
      dependencies: { undici: "catalog:" },
    },
  );
});
