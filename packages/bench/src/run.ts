import { contentOf, faultOf } from "./verify.ts";
import { mkdir, rm } from "node:fs/promises";
import type { Launch } from "./launch.ts";
import type { Lists } from "./material.ts";
import type { Runner } from "./entrants.ts";
import type { Sample } from "./results.ts";
import type { Workload } from "./workload.ts";
import { join } from "node:path";

/** A workload that is ready to be asked for. */
export interface Job {
  workload: Workload;
  lists: Lists;
}

export type Run = (runner: Runner, job: Job) => Promise<Omit<Sample, "round">>;

/** Runs a peer into a fresh directory, looks over what it saved, and removes that. */
export function runIn(data: string, launch: Launch, signal: AbortSignal): Run {
  const directory = join(data, "saved");
  return async (runner, { workload, lists }) => {
    await mkdir(directory);
    try {
      const { failure, ...cost } = await launch(runner.command({ ...lists, directory }), signal);
      const wanted = runner.role === "start" ? { ...workload, files: 0 } : workload;
      const wrong = failure ?? faultOf(await contentOf(directory), wanted);
      return { workload: workload.name, peer: runner.name, ...cost, ...(wrong !== undefined && { wrong }) };
    } finally {
      await rm(directory, { recursive: true });
    }
  };
}
