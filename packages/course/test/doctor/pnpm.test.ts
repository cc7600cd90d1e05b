import { expect, test } from "vitest";
import { checkPnpm } from "../../src/doctor/pnpm.ts";

test("pnpm 12, in whatever version, and none at all, are no problem", () => {
  expect(checkPnpm("pnpm/12.21.0 npm/? node/? linux x64")).toEqual({ subject: "pnpm", found: "12.21.0" });
  expect(checkPnpm(undefined)).toEqual({ subject: "pnpm", found: "not asked: this was started without it" });
});

test.for(["pnpm/9.1.0", "pnpm/11.2.3", "pnpm/120.0.0", "npm/10.8.2", "yarn/4.0.0"])("%s is", (agent) => {
  expect(checkPnpm(`${agent} node/v22.0.0 linux x64`)).toEqual({
    subject: "pnpm",
    found: `${agent.replace("/", " ")} runs this: the course is set up by pnpm 12`,
    fix: "npx --yes pnpm@12 run doctor   (and so for every command)",
  });
});
