// Fails: it is caught around the yield, and the coroutine goes on
// Says: After its catch the coroutine goes on, to the next yield and to its result.
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
          (reason: unknown) => {
            try {
              // What the coroutine yields after its `catch` comes out here, and is lost.
              coroutine.throw(reason);
              step(() => coroutine.next());
            } catch (error) {
              reject(error);
            }
          },
        );
      } catch (error) {
        reject(error);
      }
    }
    step(() => coroutine.next());
  });
}
