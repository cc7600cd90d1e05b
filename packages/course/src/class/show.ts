import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileSpec, type Schedule, scheduleByClock, startServer } from "@meanwhile/test-server";

/** A program of the class. */
export type Program = (
  urls: readonly string[],
  directory: string,
  log: (line: string) => void,
) => Promise<number>;

/** The three files of the class, each as slow as a server on the other side of an ocean. */
const FILES: Record<string, FileSpec> = {
  archivo1: { size: 49_152, latencyMs: 320, bytesPerSecond: 400_000 },
  archivo2: { size: 40_960, latencyMs: 260, bytesPerSecond: 400_000 },
  archivo3: { size: 28_672, latencyMs: 290, bytesPerSecond: 400_000 },
};

export interface Showing {
  seconds: number;
  schedule: Schedule;
}

/** Runs a program on the class's own URLs, served inside this process, and tells what the server saw. */
export async function show(program: Program, log: (line: string) => void): Promise<Showing> {
  await using server = await startServer({ door: "in-process", files: FILES });
  await using directory = await mkdtempDisposable(join(tmpdir(), "meanwhile-"));
  const urls = Object.keys(FILES).map((name) => server.url(name));
  const seconds = await program(urls, directory.path, log);
  return { seconds, schedule: scheduleByClock(server.trace.requests, server.trace.now) };
}
