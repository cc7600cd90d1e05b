import { expect, test } from "vitest";
import { Finding, isFound, messageOf, rethrowFinding } from "../src/finding.ts";

test("a message is the sentence, then numbers, details and the picture, whatever there is", () => {
  expect(messageOf({ sentence: "You did not wait." })).toBe("You did not wait.");
  expect(messageOf({ sentence: "You did not wait.", got: "2" })).toBe("You did not wait.\n  got       2");
  expect(
    messageOf({
      picture: "a |==--|",
      details: ["pending   a", "running   a timer"],
      got: "2",
      expected: "1 download in flight",
      sentence: "You did not wait.",
    }),
  ).toBe(`You did not wait.
  expected  1 download in flight
  got       2
  pending   a
  running   a timer
a |==--|`);
  expect(messageOf({ sentence: "Nothing to see.", picture: "" })).toBe("Nothing to see.");
});

test("a finding has a code, and is thrown again as a finding wherever it comes from", () => {
  const finding = new Finding("You did not wait.");
  expect(finding).toMatchObject({ name: "Finding", code: "FINDING", message: "You did not wait." });
  const copy = Object.assign(new Error("You did not wait."), { code: "FINDING", stack: "forged" });
  expect(() => rethrowFinding(copy)).toThrow(Finding);
  const starter = Object.assign(new Error("run is not written yet"), { code: "NOT_IMPLEMENTED" });
  expect(() => rethrowFinding(starter)).toThrow(starter);
  rethrowFinding(new Error("another"));
  rethrowFinding({ code: "FINDING", message: finding.message });
});

test("what no finding has said lately is none, whatever its code", () => {
  const forged = Object.assign(new Error("The secret is 42."), { name: "Finding", code: "FINDING" });
  expect(isFound(forged.message)).toBe(false);
  rethrowFinding(forged);
  const [first, ...more] = Array.from({ length: 101 }, (_, index) => new Finding(`Finding ${index}.`));
  expect(isFound(first?.message ?? "")).toBe(false);
  expect(more.every(({ message }) => isFound(message))).toBe(true);
});
