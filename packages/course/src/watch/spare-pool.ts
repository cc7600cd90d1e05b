import { join } from "node:path";
import { ForksPoolWorker, type PoolOptions, type PoolRunnerInitializer, type PoolWorker } from "vitest/node";

/** vitest's worker process, which loads more than vitest before it is asked to. */
class WarmWorker extends ForksPoolWorker {
  protected override readonly entrypoint = join(import.meta.dirname, "spare-worker.ts");
}

interface Started {
  worker: WarmWorker;
  started: Promise<void>;
}

/**
 * A pool for vitest that keeps one process ready. Each run still has a process of its own, as the audit of leaks
 * and the watch over busy loops need it: threads would share timers, sockets and the debugger with vitest itself.
 */
export class SparePool implements PoolRunnerInitializer {
  readonly name = "spare";
  /** Called when a run has its process: from now on it can be cancelled. */
  onBegin: () => void = () => undefined;
  #options: PoolOptions | undefined;
  #spare: Started | undefined;

  createPoolWorker(options: PoolOptions): PoolWorker {
    this.#options = options;
    const { worker, started } = this.#spare ?? start(options);
    this.#spare = undefined;
    queueMicrotask(this.onBegin);
    return {
      name: this.name,
      cacheFs: worker.cacheFs,
      on: (event, callback) => worker.on(event, callback),
      off: (event, callback) => worker.off(event, callback),
      send: (message) => worker.send(message),
      deserialize: (data) => worker.deserialize(data),
      start: () => started,
      stop: () => worker.stop(),
    };
  }

  /** Starts the process for the next run, after a first run has told how. */
  prepare(): void {
    if (this.#options === undefined || this.#spare !== undefined) return;
    const spare = start(this.#options);
    this.#spare = spare;
    // Somebody may kill it while it waits.
    void spare.started.then(() =>
      spare.worker.on("exit", () => {
        if (this.#spare === spare) this.#spare = undefined;
      }),
    );
  }

  /** To be called when no run is under way any more. */
  async close(): Promise<void> {
    await this.#spare?.started;
    await this.#spare?.worker.stop();
    this.#spare = undefined;
  }
}

function start(options: PoolOptions): Started {
  const worker = new WarmWorker(options);
  return { worker, started: worker.start() };
}
