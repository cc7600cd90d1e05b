// Fails: two downloads: their sizes come back in, the sum comes out
// Fails: a coroutine that yields nothing has a result
// Says: What the coroutine returns has to come out of run.
// Fails: it is caught around the yield, and the coroutine goes on
// Says: After its catch the coroutine goes on, to the next yield and to its result.
// Fails: a plain value comes back as it is
// Says: A value that is no promise comes back at the yield.
// Fails: a failure that was caught does not come out, and the next one can be caught, too
// Says: Each rejection has to be thrown into the coroutine, and the coroutine decides.
// Fails: a coroutine that yields a thousand times gets to its end
// Says: The sum of 1 to 1,000, each of which came back at a yield.
// Fails: two coroutines wait at the same time
// Says: What each coroutine returns has to come out of its own run.
import type { Coroutine } from "../solution.ts";

export { downloadAll } from "../solution.ts";

export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function step(go: () => IteratorResult<Promise<unknown>, T>): void {
      try {
        const { done, value } = go();
        if (done === true) return resolve(undefined as T);
        Promise.resolve(value).then(
          (result) => step(() => coroutine.next(result)),
          (reason: unknown) => step(() => coroutine.throw(reason)),
        );
      } catch (error) {
        reject(error);
      }
    }
    step(() => coroutine.next());
  });
}
