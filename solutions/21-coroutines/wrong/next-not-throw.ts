// Fails: it is caught around the yield, and the coroutine goes on
// Says: The rejection came back as if it were a value.
// Fails: a rejection that nobody catches comes out of run, and finally is run
// Says: A rejection that the coroutine does not catch has to come out of run.
// Fails: a failure that was caught does not come out, and the next one can be caught, too
// Says: Each rejection has to be thrown into the coroutine, and the coroutine decides.
import type { Coroutine } from "../solution.ts";

export { downloadAll } from "../solution.ts";

export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function step(go: () => IteratorResult<Promise<unknown>, T>): void {
      try {
        const { done, value } = go();
        if (done === true) return resolve(value);
        Promise.resolve(value).then(
          (result) => step(() => coroutine.next(result)),
          // A rejection comes back as if it were a value.
          (reason: unknown) => step(() => coroutine.next(reason)),
        );
      } catch (error) {
        reject(error);
      }
    }
    step(() => coroutine.next());
  });
}
