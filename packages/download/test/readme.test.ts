import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const folder = new URL("..", import.meta.url);

test("the example of the README runs, and ends by itself", async () => {
  const readme = await readFile(new URL("README.md", folder), "utf8");
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? "";
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module-typescript", "--eval", example],
    { cwd: folder },
  );

  expect(stdout).toMatch(/^archivo1 12 bytes, \d\.\d\d seconds\narchivo2 12 bytes, \d\.\d\d seconds\n404\n$/);
});
