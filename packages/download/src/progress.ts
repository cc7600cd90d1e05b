/** How far one download has come. */
export interface Progress {
  /** The URL asked for. */
  url: string;
  /** Bytes so far. */
  received: number;
  /** Bytes in all, as the server announced them; undefined where it did not. */
  total: number | undefined;
  /** Whether the file is complete on disk. */
  done: boolean;
}
