import { expect, test } from "vitest";
import { checkSystem } from "../../src/doctor/system.ts";

test.for([
  ["linux", "Linux, 6.1, x64"],
  ["darwin", "macOS, 6.1, x64"],
  ["win32", "Windows, 6.1, x64"],
  ["freebsd", "freebsd, on which the course was never tried, 6.1, x64"],
] as const)("%s", ([platform, found]) => {
  expect(checkSystem({ platform, release: "6.1", arch: "x64" })).toEqual({ subject: "system", found });
});
