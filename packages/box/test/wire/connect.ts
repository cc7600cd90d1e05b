import { spawn } from "node:child_process";
import { once } from "node:events";
import { Socket } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { exportsIn } from "../../src/bridge/notes.ts";
import { Link } from "../../src/wire/link.ts";
import type * as Learner from "./peer/learner.ts";
import { PLAIN } from "./peer/plain.ts";

/** Says what `peer/main.ts` says, which has loaded `peer/learner.ts`. */
interface Peer {
  learner: typeof Learner;
  link: Link;
  /** What has come by itself. */
  notes: AsyncIterableIterator<unknown>;
}

/** A process at the other end of a socket, with the module of a learner. */
export async function connect(): Promise<Peer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "peer/main.ts")], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const socket = child.stdio[3];
  if (!(socket instanceof Socket)) throw new Error("a pipe is a socket");
  const { promise: loaded, resolve, reject } = Promise.withResolvers<unknown>();
  const notes = new TransformStream<unknown, unknown>(undefined, { highWaterMark: Infinity });
  const writer = notes.writable.getWriter();
  const link = new Link(socket, {
    ...PLAIN,
    trusting: false,
    instances: false,
    noted: (name, value) => (name === "loaded" ? resolve(value) : void writer.write(value)),
    failed: reject,
  });
  onTestFinished(async () => {
    link.close();
    await once(child, "exit");
  });
  const { functions, values } = exportsIn(await loaded);
  const all = [...functions.map(([name, id]) => [name, link.things.functionOf(id)] as const), ...values];
  return {
    learner: Object.fromEntries(all) as unknown as typeof Learner,
    link,
    notes: notes.readable[Symbol.asyncIterator](),
  };
}
