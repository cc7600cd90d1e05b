// Fails: finally may wait, too, before the failure comes out
// Says: What a promise was fulfilled with has to come back at the yield, here to be thrown.
// Fails: a plain value comes back as it is
// Says: A value that is no promise comes back at the yield.
// Fails: a coroutine that yields a thousand times gets to its end
// Says: The sum of 1 to 1,000, each of which came back at a yield.
// Fails: two coroutines wait at the same time
// Says: What each coroutine returns has to come out of its own run.
// Fails: two downloads: their sizes come back in, the sum comes out
// Says: What a promise was fulfilled with has to come back at the yield.
// Fails: it is caught around the yield, and the coroutine goes on
// Says: After its catch the coroutine goes on, to the next yield and to its result.
import type { Coroutine } from "../solution.ts";

export { downloadAll } from "../solution.ts";

export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function step(go: () => IteratorResult<Promise<unknown>, T>): void {
      try {
        const { done, value } = go();
        if (done === true) return resolve(value);
        Promise.resolve(value).then(
          () => step(() => coroutine.next()),
          (reason: unknown) => step(() => coroutine.throw(reason)),
        );
      } catch (error) {
        reject(error);
      }
    }
    step(() => coroutine.next());
  });
}
