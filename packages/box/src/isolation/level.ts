/** How strongly a box is closed: what it takes, and what it leaves open, is in the README. */
export type Level = "sealed" | "default" | "none";

/** One of the walls of a box. Each is tried before it is counted on. */
export type Layer =
  /** Node's permission model: no files, processes, workers or addons beyond those granted. */
  | "permission"
  /** The preload that closes in JavaScript what the permission model leaves open. */
  | "hardening"
  /** Processor time, memory, descriptors and size of files, limited by the kernel. */
  | "limits"
  /** Memory, processor time, disk and output, watched from outside. */
  | "watchdog"
  /** Processes of its own: it sees no other, and all of them end together. */
  | "namespaces"
  /** It ends with the grader, however that ends. */
  | "parent"
  /** A user of its own, when the grader is root. */
  | "user"
  /** Files of its own, by bubblewrap. */
  | "bubblewrap"
  /** The grader and all its boxes share a loopback that nothing else can reach. */
  | "network";

export interface MissingLayer {
  layer: Layer;
  /** What happened when it was tried. */
  why: string;
  /** What the instructor can do. */
  fix: string;
}

export interface Strongest {
  level: Level;
  layers: Layer[];
  missing: MissingLayer[];
}
