import { emitKeypressEvents, type Key } from "node:readline";
import type { ReadStream } from "node:tty";

/** Standard input, as far as keys need it. */
export type KeySource = Pick<ReadStream, "isTTY" | "setRawMode"> & NodeJS.ReadableStream;

/**
 * Hears single keys where there is a terminal, until disposed of. Ctrl-C is a key like any other then: `"ctrl-c"`.
 * The terminal is as it was when this process ends by itself, however it does.
 */
export class Keys implements Disposable {
  readonly #source: KeySource;
  readonly #press: (text: string | undefined, key: Key) => void;
  readonly #restore = (): void => void this.#source.setRawMode(false);

  /** Undefined where the source is no terminal. */
  static listen(source: KeySource, pressed: (key: string) => void): Keys | undefined {
    return source.isTTY ? new Keys(source, pressed) : undefined;
  }

  private constructor(source: KeySource, pressed: (key: string) => void) {
    this.#source = source;
    this.#press = (text, { ctrl, name }) => pressed(ctrl === true ? `ctrl-${name}` : (text ?? ""));
    emitKeypressEvents(source);
    source.setRawMode(true);
    source.on("keypress", this.#press).resume();
    process.once("exit", this.#restore);
  }

  [Symbol.dispose](): void {
    this.#source.off("keypress", this.#press).pause();
    process.off("exit", this.#restore);
    this.#restore();
  }
}
