/** What a box may use. Each is a number, so that a result can be recorded with the limits it was made under. */
export interface Limits {
  /** Milliseconds from start to end. */
  wall: number;
  /** Seconds of processor time, of all threads together. */
  cpu: number;
  /** Bytes of memory that may be written, whether heap, buffer or stack. Node itself starts from 640 MiB. */
  data: number;
  /** Threads, with the seven or so that Node itself starts. */
  threads: number;
  /** Open files and sockets. */
  descriptors: number;
  /** Bytes of one file. */
  file: number;
  /** Bytes of everything in the writable folders. May be exceeded for the moment until somebody looks. */
  disk: number;
  /** Files and folders in the writable folders. */
  entries: number;
  /** Bytes of standard output and standard error together. */
  output: number;
}

const MIB = 1024 * 1024;

/** So wide that a wrong answer fails for what is wrong with it. */
export const LIMITS: Limits = {
  wall: 60_000,
  cpu: 20,
  data: 1024 * MIB,
  threads: 64,
  // A thousand downloads at a time, in exercise 11, need 2,000.
  descriptors: 4096,
  // Exercise 13 has files of 64 MiB, three at a time.
  file: 128 * MIB,
  disk: 512 * MIB,
  entries: 5_000,
  output: MIB,
};
