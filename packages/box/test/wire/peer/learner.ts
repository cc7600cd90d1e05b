import { writeFileSync } from "node:fs";
// What a learner might have written.
type Task<T = unknown> = (...args: unknown[]) => T;

export const symbol = Symbol("one of its own");
export const limits = { most: 3 };

export function call(task: Task, ...args: unknown[]): unknown {
  return task(...args);
}

export function echo(value: unknown): unknown {
  return value;
}

export function fail(error: unknown): never {
  throw error;
}

export async function wait(value: unknown): Promise<unknown> {
  return value;
}

export function down(levels: number, other: (levels: number) => number): number {
  return levels === 0 ? 0 : 1 + other(levels - 1);
}

export function manyPromisesThenNothing(): unknown {
  return [Promise.resolve(1), symbol];
}

export function getter(): object {
  return {
    get no(): never {
      throw new RangeError("not now");
    },
  };
}

const log: unknown[] = [];
export function told(): unknown[] {
  return log.splice(0);
}

export async function* numbers(most: number): AsyncGenerator<number, string> {
  try {
    for (let number = 0; number < most; number += 1) {
      log.push(`made ${number}`);
      yield number;
    }
    return "all";
  } finally {
    log.push("closed");
  }
}

export function* coroutine(): Generator<string, string, number> {
  const first = yield "first";
  const second = yield "second";
  return `${first + second}`;
}

/** Written by hand: neither is its iterator iterable, nor has it a `return`. */
export const byHand = (): AsyncIterable<number> => ({
  [Symbol.asyncIterator]() {
    let next = 0;
    return { next: async () => ({ done: next === 3, value: next++ }) };
  },
});

export async function readSome(source: AsyncIterable<unknown>, most: number): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const value of source) {
    if (read.push(value) === most) break;
  }
  return read;
}

export function readAll(source: Iterable<unknown>): unknown[] {
  return [...source];
}

export class Account {
  #balance = 0;
  owner: string;

  constructor(owner: string) {
    this.owner = owner;
  }

  get balance(): number {
    return this.#balance;
  }

  add(amount: number): this {
    this.#balance += amount;
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    log.push(`${this.owner} is closed`);
  }
}

export async function openAccount(owner: string): Promise<Account> {
  return new Account(owner);
}

export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

export function abortable(): { signal: AbortSignal } {
  return { signal: new AbortController().signal };
}

const controller = new AbortController();
export function ownSignal(): AbortSignal {
  return controller.signal;
}
export function abortOwn(reason: unknown): void {
  controller.abort(reason);
}

let kept: Promise<unknown> | undefined;
export function keep(promise: Promise<unknown>): void {
  kept = promise;
}
export function giveBack(): Promise<unknown> | undefined {
  return kept;
}

export async function order(steps: readonly ((step: number) => unknown)[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    step(index);
    await Promise.resolve();
  }
}

/** Has not waited for what it does in the end. */
export async function endTooEarly(file: string): Promise<void> {
  setImmediate(() => writeFileSync(file, ""));
}
