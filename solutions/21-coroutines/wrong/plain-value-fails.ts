// Fails: a plain value comes back as it is
// Says: TypeError: value.then is not a function
import type { Coroutine } from "../solution.ts";

export { downloadAll } from "../solution.ts";

export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function step(go: () => IteratorResult<Promise<unknown>, T>): void {
      try {
        const { done, value } = go();
        if (done === true) return resolve(value);
        value.then(
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
