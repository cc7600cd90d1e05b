import { test } from "vitest";

// eslint-disable-next-line vitest/expect-expect
test("ends the thread", () => {
  const { reallyExit } = process as unknown as { reallyExit: (code: number) => void };
  reallyExit(1);
});
