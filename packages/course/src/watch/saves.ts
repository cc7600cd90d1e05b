import { once } from "node:events";
import { type FSWatcher, watch } from "chokidar";
import { codeOf } from "../error-code.ts";
import { Lookout } from "./lookout.ts";
import { isModuleFile, stampOf } from "./modules.ts";

/** How saves are heard; tests have other ways. */
export interface Hearing {
  watch: typeof watch;
  /** Milliseconds between two looks for what no event told of. */
  look: number;
}

const HEARING: Hearing = { watch, look: 700 };

export interface SaveListener {
  saved(): void;
  /** From now on it is looked every 100 ms whether a file has changed. */
  polls(why: string): void;
}

/** Hears of each save of a module below a folder, by file events or, where they do not come, by polling. */
export class Saves implements AsyncDisposable {
  readonly #folder: string;
  readonly #listener: SaveListener;
  readonly #lookout: Lookout;
  readonly #looks: NodeJS.Timeout;
  readonly #hearing: Hearing;
  #watcher: FSWatcher | undefined;
  #polling: Promise<void> | undefined;

  private constructor(folder: string, listener: SaveListener, hearing: Hearing) {
    this.#folder = folder;
    this.#listener = listener;
    this.#hearing = hearing;
    this.#lookout = new Lookout(() => stampOf(folder));
    this.#looks = setInterval(() => {
      if (this.#lookout.missed()) void this.#missed();
    }, hearing.look);
  }

  /** Resolves once no save can be missed any more. */
  static async listen(
    folder: string,
    listener: SaveListener,
    poll: boolean,
    hearing: Hearing = HEARING,
  ): Promise<Saves> {
    const saves = new Saves(folder, listener, hearing);
    if (poll) await saves.#poll("as you asked");
    else await saves.#open(false);
    return saves;
  }

  async #missed(): Promise<void> {
    await this.#poll("because a file has changed and the system did not tell");
    this.#listener.saved();
  }

  #poll(why: string): Promise<void> {
    this.#polling ??= this.#begin(why);
    return this.#polling;
  }

  async #begin(why: string): Promise<void> {
    this.#listener.polls(why);
    await this.#watcher?.close();
    await this.#open(true);
  }

  async #open(usePolling: boolean): Promise<void> {
    const watcher = this.#hearing.watch(this.#folder, {
      usePolling,
      interval: 100,
      ignoreInitial: true,
      ignored: (path, stats) =>
        path.includes("node_modules") || (stats?.isFile() === true && !isModuleFile(path)),
      // An editor may empty a file and fill it a moment later.
      awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 },
    });
    this.#watcher = watcher;
    watcher.on("all", (event) => {
      this.#lookout.heard();
      if (!event.endsWith("Dir")) this.#listener.saved();
    });
    // Too many watchers on this system, for example.
    const failed = (error: unknown): Promise<void> =>
      this.#poll(`because the system cannot tell of changes (${codeOf(error)})`);
    watcher.on("error", (error) => void failed(error));
    await once(watcher, "ready").catch(failed);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#looks);
    await this.#watcher?.close();
  }
}
