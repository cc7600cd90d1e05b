import { EventEmitter } from "node:events";
import {
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  type TestProject,
  ThreadsPoolWorker,
  type WorkerRequest,
} from "vitest/node";

const NAME = "kept-thread";

/**
 * For vitest's `pool`, with one worker: the thread that runs the tests of a project outlives its run, so that the next
 * run finds loaded what the tests import. Another project gets another thread.
 */
export function keptThread(): PoolRunnerInitializer {
  let kept: { project: TestProject; thread: ThreadsPoolWorker } | undefined;
  return {
    name: NAME,
    createPoolWorker(options: PoolOptions): PoolWorker {
      const { project } = options;
      if (kept?.project === project) return new Visit(kept.thread, false);
      void kept?.thread.stop();
      const thread = new ThreadsPoolWorker(options);
      kept = { project, thread };
      // One that has ended is of no use to anybody.
      return new Visit(thread, true, () => (kept = kept?.thread === thread ? undefined : kept));
    },
  };
}

type Listener = (...args: unknown[]) => void;

/** A thread as one run sees it: begun for the run, and ended with it. */
class Visit implements PoolWorker {
  readonly name = NAME;
  readonly #thread: ThreadsPoolWorker;
  readonly #isNew: boolean;
  readonly #ended: () => void;
  readonly #heard: [event: string, listener: Listener][] = [];
  /** Tells what a thread of its own would tell. */
  readonly #instead = new EventEmitter();

  constructor(thread: ThreadsPoolWorker, isNew: boolean, ended = (): void => undefined) {
    this.#thread = thread;
    this.#isNew = isNew;
    this.#ended = ended;
  }

  async start(): Promise<void> {
    if (!this.#isNew) return;
    await this.#thread.start();
    this.#thread.on("exit", this.#ended);
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#heard) this.off(event, listener);
  }

  on(event: string, listener: Listener): void {
    this.#heard.push([event, listener]);
    this.#thread.on(event, listener);
    this.#instead.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#thread.off(event, listener);
    this.#instead.off(event, listener);
  }

  send(message: WorkerRequest): void {
    if (message.type === "start" && !this.#isNew) this.#tell("started");
    else if (message.type === "stop") this.#tell("stopped");
    else this.#thread.send(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  #tell(type: "started" | "stopped"): void {
    this.#instead.emit("message", { type, __vitest_worker_response__: true });
  }
}
