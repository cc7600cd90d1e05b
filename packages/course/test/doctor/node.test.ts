import { expect, test } from "vitest";
import { checkNode } from "../../src/doctor/node.ts";

test.for(["22.19.0", "22.20.1", "23.0.0", "26.10.0"])("Node %s is new enough", (version) => {
  expect(checkNode({ version, path: "/bin/node", own: false })).toEqual({
    subject: "Node",
    found: `${version}, /bin/node`,
  });
});

test("the course's own", () => {
  expect(checkNode({ version: "26.10.0", path: "/c/node_modules/node/bin/node", own: true }).found).toBe(
    "26.10.0, the course's own",
  );
});

test.for(["22.18.0", "22.9.0", "20.20.2", "8.0.0"])("Node %s is too old", (version) => {
  expect(checkNode({ version, path: "/bin/node", own: false })).toEqual({
    subject: "Node",
    found: `${version} in /bin/node is too old: the course runs on 22.19 or newer`,
    fix: "npx --yes pnpm@12 install   (it brings one, and pnpm then uses it)",
  });
});
