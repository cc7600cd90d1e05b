import { defineConfig } from "vitest/config";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;

export default defineConfig({
  test: {
    retry: 0,
    projects: readdirSync(join(root, "packages")).map((name) => ({
      extends: true as const,
      root: join(root, "packages", name),
      test: { name, include: ["test/**/*.test.ts"] },
    })),
  },
});
