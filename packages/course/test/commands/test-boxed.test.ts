import { join } from "node:path";
import { test } from "vitest";
import { runCli } from "../run-cli.ts";

const ROOT = join(import.meta.dirname, "../../../..");

test.concurrent(
  "in a box, a learner reads what they read without one, and that it was one",
  async ({ expect }) => {
    const [bare, boxed] = await Promise.all([
      runCli(ROOT, ["test", "3"]),
      runCli(ROOT, ["test", "3", "--boxed"]),
    ]);
    expect(boxed.code).toBe(1);
    const header = "exercise-03  gather";
    expect(plain(boxed.stdout)).toBe(
      plain(bare.stdout)
        .replace(header, `${header}  (boxed: your code has a process of its own)`)
        .replace("pnpm test --filter exercise-03", "pnpm test 3 --boxed"),
    );
  },
);

test.concurrent("everything in boxes is not asked for by accident", async ({ expect }) => {
  const { code, stderr } = await runCli(ROOT, ["test", "--boxed"]);
  expect(stderr).toContain("error: --boxed needs the name of an exercise.\n");
  expect(code).toBe(2);
});

/** Without the offer of a hint, which depends on what failed last. */
function plain(text: string): string {
  return text.replaceAll(/^.*hint.*$/gim, "");
}
