// Fails: it is caught around the yield, and the coroutine goes on
// Says: The rejection came out of run: the coroutine, which would have caught it, never heard of it.
// Fails: a rejection that nobody catches comes out of run, and finally is run
// Says: On the way out, finally has to be run, once.
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
          // The coroutine stays where it is, for ever.
          reject,
        );
      } catch (error) {
        reject(error);
      }
    }
    step(() => coroutine.next());
  });
}
