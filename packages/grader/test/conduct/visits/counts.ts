import { test } from "vitest";
import { visits } from "./count.ts";

declare module "vitest" {
  interface TaskMeta {
    visits?: number;
  }
}

// eslint-disable-next-line vitest/expect-expect
test("counts", ({ task }) => {
  task.meta.visits = visits.count += 1;
});
