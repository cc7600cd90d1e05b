// Fails: what the coroutine throws rejects, before its first yield and after
// Says: What the coroutine throws has to come out of run as a rejection.
// Fails: a rejection that nobody catches comes out of run, and finally is run
// Says: A promise was rejected and nobody looked: nobody catches this. Await every promise that you start.
// Fails: finally may wait, too, before the failure comes out
// Says: A promise was rejected and nobody looked: thrown by the coroutine. Await every promise that you start.
import type { Coroutine } from "../solution.ts";

export { downloadAll } from "../solution.ts";

export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  // Nobody catches what the coroutine throws: not the caller of `run`, and not the promise.
  function step({ done, value }: IteratorResult<Promise<unknown>, T>): void {
    if (done === true) return resolve(value);
    Promise.resolve(value).then(
      (result) => step(coroutine.next(result)),
      (reason: unknown) => step(coroutine.throw(reason)),
    );
  }
  step(coroutine.next());
  return promise;
}
