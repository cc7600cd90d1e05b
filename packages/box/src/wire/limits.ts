/** What may come over the wire from a box. Whoever sends more is ended. */
export const LIMITS = {
  /** Bytes of a frame. */
  frame: 32 * 2 ** 20,
  /** Bytes of the JSON in a frame. */
  json: 2 * 2 ** 20,
  /** Values in a frame. */
  nodes: 100_000,
  /** Values inside one another. */
  depth: 100,
  /** Functions, promises and other things of the box's that the other side holds. */
  references: 20_000,
  /** Bytes in all. */
  total: 256 * 2 ** 20,
  /** Frames in all: the smallest costs the other side some microseconds, too. */
  frames: 500_000,
  /** Values in all. */
  values: 10_000_000,
} as const;
