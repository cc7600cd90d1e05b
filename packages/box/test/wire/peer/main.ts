// One end of a wire in a process of its own, with nothing around it: `node main.ts`.
import { Socket } from "node:net";
import { join } from "node:path";
import { load } from "../../../src/shim/load.ts";
import { Link } from "../../../src/wire/link.ts";
import { PLAIN } from "./plain.ts";

const link: Link = new Link(new Socket({ fd: 3 }), {
  ...PLAIN,
  trusting: true,
  instances: true,
  noted: (_, value) => link.note("echo", value),
  failed: () => process.exit(),
});
await load(join(import.meta.dirname, "learner.ts"), undefined, link);
