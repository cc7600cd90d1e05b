import { getEventListeners } from "node:events";
import {
  type Doings,
  grownBytes,
  type Origin,
  pooledPorts,
  type Program,
  type Running,
} from "@meanwhile/test-server/program";
import type { ClientSteps } from "@meanwhile/test-server/quiet";
import { ownThread } from "@meanwhile/seal/watch";
import type { Link } from "../wire/link.ts";

/** Taken before any code of a student's is there: an imported name of a built-in module changes with the module. */
const listenersOn = getEventListeners;

/** A step of the client's, as data: its name and its numbers. */
export type Step = readonly [keyof ClientSteps, ...number[]];

/** What a program is known to do, as data. */
export interface Known {
  thread: string;
  requests: number;
  writing: string | undefined;
  timers: ReturnType<Program["timers"]>;
  helpers: ReturnType<Program["helpers"]>;
  files: ReturnType<Program["files"]>;
  firesSoon: boolean;
  childLives: boolean;
  /** Mebibytes: see {@link Program.grown}. */
  grown: number;
  /** The server's port of each connection that a pool keeps. */
  pooled: string[];
  /** Listeners on each signal that was given. */
  listeners: [id: number, count: number][];
}

/** What has happened since the last report. */
export interface News {
  steps: Step[];
  origins: Origin[];
  rejected: unknown[];
  uncaught: unknown[];
}

/** Writes down what this program does, and tells the tests' side before anything else is told. */
export class Report {
  readonly #program: Program;
  #told = "";
  #news: News = { steps: [], origins: [], rejected: [], uncaught: [] };

  /** Who is told of the client's steps. */
  readonly steps: ClientSteps = {
    requestWritten: (...ports) => this.#news.steps.push(["requestWritten", ...ports]) > 0,
    bytesReceived: (...step) => void this.#news.steps.push(["bytesReceived", ...step]),
    requestOver: (...step) => void this.#news.steps.push(["requestOver", ...step]),
  };

  constructor(program: Program) {
    this.#program = program;
  }

  /** Where the program is followed into. */
  get doings(): Doings {
    const news = (): News => this.#news;
    return {
      meta: {},
      get origins() {
        return news().origins;
      },
      get rejected() {
        return news().rejected;
      },
      get uncaught() {
        return news().uncaught;
      },
    };
  }

  send(link: Link): void {
    const news = this.#news;
    if (Object.values(news).some((list: unknown[]) => list.length > 0)) {
      this.#news = { steps: [], origins: [], rejected: [], uncaught: [] };
      const crossing = (list: unknown[]): unknown[] => list.map((reason) => link.crossing(reason));
      link.note("news", {
        ...news,
        rejected: crossing(news.rejected),
        uncaught: crossing(news.uncaught),
      });
    }
    const known = { ...this.#known(), listeners: listenersOf(link) };
    const text = JSON.stringify(known);
    if (text === this.#told) return;
    this.#told = text;
    link.note("known", known);
  }

  #known(): Omit<Known, "listeners"> {
    return {
      thread: ownThread(),
      requests: this.#program.requests(),
      writing: this.#program.writing(),
      timers: this.#program.timers().map((timer) => ({ ...bare(timer), repeats: timer.repeats })),
      helpers: this.#program.helpers().map(bare),
      files: this.#program.files().map(({ where }) => ({ where })),
      firesSoon: this.#program.firesSoon(),
      childLives: this.#program.childLives(),
      grown: Math.floor(grownBytes() / 2 ** 20),
      pooled: pooledPorts(),
    };
  }
}

function listenersOf(link: Link): Known["listeners"] {
  return Array.from(link.things.signals(), ([id, signal]) => [id, listenersOn(signal, "abort").length]);
}

/** What is behind them stays here. */
function bare({ text, where }: Running): Running {
  return { text, where };
}
