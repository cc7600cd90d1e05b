/** From `start` up to `end`, without it: a part of a text. */
export interface Run {
  start: number;
  end: number;
}

/** A part of a text that stands in another one, too. */
export interface SharedRun extends Run {
  /** The name of the other text. */
  where: string;
  /** Where it begins there. */
  at: number;
}

/**
 * Texts in which runs of at least `length` characters can be found quickly: whoever shares such a run with a text
 * shares one of its blocks of half that length, so only blocks are remembered.
 */
export class RunIndex {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #length: number;
  readonly #blocks = new Map<string, { where: string; at: number }[]>();

  constructor(texts: ReadonlyMap<string, string>, length: number) {
    this.#texts = texts;
    this.#length = length;
    const half = Math.floor(length / 2);
    for (const [where, text] of texts) {
      for (let at = 0; at + half <= text.length; at += half) {
        const block = text.slice(at, at + half);
        const places = this.#blocks.get(block);
        if (places === undefined) this.#blocks.set(block, [{ where, at }]);
        else places.push({ where, at });
      }
    }
  }

  /** Every run of the text that is as long as it can be, and stands in one of the texts. */
  *sharedBy(text: string): Generator<SharedRun> {
    const half = Math.floor(this.#length / 2);
    const found = new Map<string, number>();
    for (let start = 0; start + half <= text.length; start += 1) {
      for (const { where, at } of this.#blocks.get(text.slice(start, start + half)) ?? []) {
        // A long run is found once for each of its blocks: on this diagonal it is known up to here.
        const diagonal = `${where}:${at - start}`;
        if (start < (found.get(diagonal) ?? 0)) continue;
        const run = grow(text, start, this.#texts.get(where) ?? "", at, half);
        found.set(diagonal, run.end);
        if (run.end - run.start >= this.#length) yield { ...run, where, at: at - start + run.start };
      }
    }
  }
}

function grow(text: string, start: number, other: string, at: number, length: number): Run {
  let before = 0;
  while (start > before && at > before && text[start - before - 1] === other[at - before - 1]) before += 1;
  let after = length;
  while (start + after < text.length && text[start + after] === other[at + after]) {
    if (at + after >= other.length) break;
    after += 1;
  }
  return { start: start - before, end: start + after };
}
