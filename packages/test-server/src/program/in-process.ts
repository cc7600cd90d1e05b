import { setImmediate } from "node:timers/promises";
import { ownThread } from "@meanwhile/seal/watch";
import { activity } from "../quiet/index.ts";
import { callAndKillIn } from "./child.ts";
import { childAtWork, childLives } from "./children.ts";
import { followRequests, outstandingRequests, pooledSockets } from "./client.ts";
import { runCommandOf } from "./command.ts";
import "./elsewhere.ts";
import { killKept } from "./kept.ts";
import { followResources, leaveResources } from "./ownership.ts";
import { grownBytes } from "./memory.ts";
import type { Doings, Program } from "./program.ts";
import { collectRejections } from "./rejections.ts";
import { endResources, filesUnderWay, openFiles, runningHelpers, runningTimers } from "./resources.ts";
import { closeClients } from "./sockets.ts";
import { firesSoon } from "./ticking.ts";

/** The program that runs in this process, beside its test. */
export class InProcess implements Program {
  readonly requests = outstandingRequests;
  readonly timers = runningTimers;
  readonly helpers = runningHelpers;
  readonly files = openFiles;
  readonly firesSoon = firesSoon;
  readonly childLives = childLives;
  readonly atWorkElsewhere = childAtWork;
  readonly pooledSockets = pooledSockets;
  readonly #file: () => string;
  #stopCollecting = (): void => undefined;

  /** @param file the path of the file under test */
  constructor(file: () => string) {
    this.#file = file;
  }

  async begin(doings: Doings): Promise<void> {
    followRequests((origin) => void doings.origins.push(origin));
    followResources();
    this.#stopCollecting = collectRejections(doings);
  }

  watch(): Promise<void> {
    return new Promise(() => undefined);
  }

  used(): number {
    const { user, system } = process.threadCpuUsage();
    return user + system;
  }

  turned(): Promise<unknown> {
    return setImmediate();
  }

  readonly grown = grownBytes;
  readonly thread = ownThread;

  usedElsewhere(): undefined {
    // Its seals may be computed in child processes; and who would deceive a test of their own?
  }

  load<M>(load: () => Promise<M>): Promise<M> {
    return load();
  }

  writing(): string | undefined {
    return filesUnderWay()[0]?.where;
  }

  async end(hung: boolean): Promise<void> {
    endResources(hung);
    killKept();
    closeClients();
    await activity.settledInTime();
    leaveResources();
  }

  async lend(): Promise<void> {
    // It has the rights of this process.
  }

  leave(): void {
    this.#stopCollecting();
  }

  async callAndKill(...[name, args, moment, kill]: Parameters<Program["callAndKill"]>): Promise<void> {
    await callAndKillIn(this.#file(), name, args, moment, kill);
  }

  runCommand(...[args, options]: Parameters<Program["runCommand"]>): ReturnType<Program["runCommand"]> {
    return runCommandOf(this.#file(), args, options);
  }
}
