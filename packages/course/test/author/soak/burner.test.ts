import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a burner ends when the process that started it is gone", async () => {
  const burner = fork(join(import.meta.dirname, "../../../src/author/soak/burner.ts"));
  await once(burner, "spawn");
  burner.disconnect();
  expect(await once(burner, "exit")).toEqual([0, null]);
});
