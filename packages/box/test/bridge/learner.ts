// What a learner might have written.
import { setImmediate } from "node:timers/promises";
import { get, type Session } from "@meanwhile/download";

const failed = async (): Promise<never> => {
  throw new Error("lost");
};

export function letGo(): Promise<never> {
  return failed();
}

export function alone(): void {
  void failed();
}

export function aloneWithASymbol(): void {
  // eslint-disable-next-line typescript/prefer-promise-reject-errors
  void Promise.reject(Symbol("why"));
}

export function caught(): Promise<never> {
  const promise = failed();
  promise.catch(() => undefined);
  return promise;
}

export function awaited(): Promise<never> {
  const promise = failed();
  void (async () => {
    try {
      await promise;
    } catch {
      // It is known.
    }
  })();
  return promise;
}

export function together(): Promise<never> {
  const promise = failed();
  void Promise.allSettled([promise]);
  return promise;
}

export function caughtTooLate(): Promise<never> {
  const promise = failed();
  void setImmediate()
    .then(() => setImmediate())
    .then(() => promise.catch(() => undefined));
  return promise;
}

let remove = (): void => undefined;
export function listen(signal: AbortSignal, count: number): void {
  const listeners = Array.from({ length: count }, () => () => undefined);
  for (const listener of listeners) signal.addEventListener("abort", listener);
  remove = () => {
    for (const listener of listeners) signal.removeEventListener("abort", listener);
  };
}
export function leave(): void {
  remove();
}

export async function statusOf(url: string, session: Session): Promise<number> {
  const reply = await get(url, { session });
  for await (const _ of reply.body);
  return reply.status;
}

export function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** As soon as it has answered, it waits for ever, with the only thread. */
export function standStill(): void {
  setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
}
