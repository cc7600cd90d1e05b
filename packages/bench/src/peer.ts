/** One of those that are compared. */
export interface Peer {
  name: string;
  /** `floor` and `start` tell what is possible; they are no rivals. */
  role: "ours" | "rival" | "floor" | "start";
  /**
   * Looks for what it needs.
   *
   * @throws {Missing} where that is not on this machine
   */
  find: (workshop: string) => Promise<Found>;
}

export interface Found {
  version: string;
  command: (task: Task) => string[];
}

/** What a peer is given: the same to all. */
export interface Task {
  /** A file of URLs, one per line. */
  list: string;
  /** The same list in the form curl reads. */
  curlList: string;
  /** An empty directory. */
  directory: string;
}
