/** When requests have ended, in the order in which they did: quick to ask, since a program may send many thousands. */
export class Ends {
  /** Places in the sequence of events, rising. */
  readonly #places: number[] = [];
  /** The latest end in the picture up to the same index. */
  readonly #latest: number[] = [];

  /**
   * @param place in the sequence of events, not before that of the one added last
   * @param end in the picture
   */
  add(place: number, end: number): void {
    this.#places.push(place);
    this.#latest.push(Math.max(end, this.#latest.at(-1) ?? 0));
  }

  /** The latest end, in the picture, of those that had ended before this place; 0 where none had. */
  lastBefore(place: number): number {
    let from = 0;
    let to = this.#places.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#places[middle] ?? Infinity) < place) from = middle + 1;
      else to = middle;
    }
    return this.#latest[from - 1] ?? 0;
  }
}
