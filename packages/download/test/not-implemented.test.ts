import { expect, test } from "vitest";
import { NotImplemented } from "../src/not-implemented.ts";

test("NotImplemented says what is to be written, and where", () => {
  const error = new NotImplemented("downloadAll");

  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "NotImplemented",
    code: "NOT_IMPLEMENTED",
    message: 'downloadAll is not written yet: look for "TODO" in exercise.ts',
  });
});
