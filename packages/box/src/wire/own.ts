import { LIMITS } from "./limits.ts";
import type { Kind } from "./tags.ts";

/** So many things that were released can still come back: one may be on its way. */
const REMEMBERED = 1000;

interface Given {
  thing: object;
  kind: Kind | "error";
}

/** The things of this side that the other side holds. */
export class Own {
  readonly #ids = new Map<object, number>();
  readonly #things = new Map<number, Given>();
  readonly #released: number[] = [];
  #given = 0;

  /**
   * @returns its number, and whether it has just got it
   * @throws {RangeError} when there are too many
   */
  give(thing: object, kind: Kind | "error"): { id: number; first: boolean } {
    const known = this.#ids.get(thing);
    if (known !== undefined) return { id: known, first: false };
    if (this.#ids.size >= LIMITS.references)
      throw new RangeError(`more than ${LIMITS.references} things to hold`);
    const id = (this.#given += 1);
    this.#ids.set(thing, id);
    this.#things.set(id, { thing, kind });
    return { id, first: true };
  }

  /** It was not given after all. */
  withdraw(thing: object): void {
    const id = this.#ids.get(thing);
    this.#ids.delete(thing);
    if (id !== undefined) this.#things.delete(id);
  }

  /** The other side needs it no longer. */
  release(id: number): void {
    const known = this.#things.get(id);
    if (known === undefined) return;
    this.#ids.delete(known.thing);
    this.#released.push(id);
    const last = this.#released.length > REMEMBERED ? this.#released.shift() : undefined;
    if (last !== undefined) this.#things.delete(last);
  }

  idOf(thing: object): number | undefined {
    return this.#ids.get(thing);
  }

  /** @returns undefined where nothing of this kind was given under the number */
  take(id: unknown, ...kinds: readonly (Kind | "error")[]): object | undefined {
    const known = this.takeBack(id);
    return known !== undefined && kinds.includes(known.kind) ? known.thing : undefined;
  }

  /** What was given under the number, whatever it is: for when it comes back. */
  takeBack(id: unknown): Readonly<Given> | undefined {
    return typeof id === "number" ? this.#things.get(id) : undefined;
  }
}
