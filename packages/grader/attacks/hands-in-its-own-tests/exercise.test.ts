import { describe, test } from "vitest";

describe("Task 1: start every download before you wait for any", () => {
  test("all three downloads are in flight together", () => undefined);
});
