import type { Limits } from "./limits.ts";

/** What an exercise needs beyond reading, writing and loopback. */
export type Capability = "threads";

/** What a box may do. Paths are absolute. */
export interface Confinement {
  /** Files and folders that may be read, with all in them. The main file is among them by itself. */
  readable: readonly string[];
  /** Folders that may be read and written. They exist, and hold no link: Node's permission model follows links. */
  writable: readonly string[];
  /** Ports of 127.0.0.1 that may be connected to from the start. */
  ports: readonly number[];
  /**
   * Whether the main module takes what opens further ports, with `takePowers`, before it loads any code of a student.
   * Trap: when it does not, that code can.
   */
  announced?: boolean;
  capabilities: readonly Capability[];
  /** Where it starts; the folder of the main file by default. */
  directory?: string;
  /** The whole environment: nothing is inherited but `PATH`. */
  environment: Readonly<Record<string, string>>;
  limits: Limits;
}
