/** What one finished download returns. */
export interface Saved {
  /** The URL asked for. */
  url: string;
  /** Where the file stands. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
}
