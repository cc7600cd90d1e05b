// What runs in a box: `node main.ts`, with a socket to the tests as file descriptor 3.
import { Socket } from "node:net";
import { InProcess } from "@meanwhile/test-server/program";
import { activity, follow, type Pace, tellClientSteps } from "@meanwhile/test-server/quiet";
import { openSession, type Session } from "@meanwhile/download";
import { takePowers } from "../hardening/index.js";
import { placeIn } from "./place.ts";
import { Link } from "../wire/link.ts";
import { Handling } from "./handling.ts";
import { load } from "./load.ts";
import { Report } from "./report.ts";

/** What the tests' side says first. */
interface Task {
  /** The file under test. */
  file: string;
  stripped?: string;
  environment: Record<string, string>;
}

let file = "";
// Before anything of a student's is there.
const { announcePorts, setFlags } = takePowers();
// What undici reads HTTP with is WebAssembly: to make it quick takes longer than a test does. Not sooner: of Node's own
// modules, those that are loaded under other flags have to be compiled anew.
setFlags("--liftoff-only --no-wasm-tier-up --no-wasm-dynamic-tiering");
const program = new InProcess(() => file);
const report = new Report(program);
const handling = new Handling();
const socket = new Socket({ fd: 3 });

const link = new Link(socket, {
  trusting: true,
  instances: true,
  isSecret: () => false,
  where: placeIn,
  place: () => undefined,
  session: () => undefined,
  openSession: (options) => openSession(options as { connections?: number }),
  moved: () => activity.touch(),
  beforeSending: () => report.send(link),
  noted: (name, value) => void NOTES[name]?.(value),
  follow: (promise, ended, id) => handling.follow(promise, ended, () => link.note("unhandled", id)),
  // The tests' side answers, or ends this process.
  giveUp: () => false,
  tooLate: () => new Error("never"),
  failed: () => process.exit(1),
});

socket.once("close", () => process.exit(0));
tellClientSteps(report.steps);

/** Where the tests' side waits for silence. */
const asked = new Map<number, AbortController>();

const NOTES: Record<string, (value: unknown) => unknown> = {
  ports(value) {
    announcePorts(value as number[]);
  },
  async load(value) {
    const task = value as Task;
    ({ file } = task);
    Object.assign(process.env, task.environment);
    follow();
    await program.begin(report.doings);
    await load(file, task.stripped, link);
  },
  async "close session"(value) {
    await (link.things.standIn(value as number) as Session).close();
    link.note("closed session", value);
  },
  async still(value) {
    const { id, pace, turns } = value as { id: number; pace: Pace; turns: number };
    const over = new AbortController();
    asked.set(id, over);
    const still = await activity.still(pace, () => turns, over.signal);
    asked.delete(id);
    link.note("still", { id, count: activity.count, still });
  },
  enough(value) {
    asked.get(value as number)?.abort();
  },
};

link.note("ready", undefined);
