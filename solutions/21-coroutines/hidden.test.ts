import { get } from "@meanwhile/download";
import { describe, exerciseTest, expect, inFlight } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

type Steps<T> = Generator<Promise<unknown>, T, unknown>;

async function sizeOf(url: string): Promise<number> {
  const reply = await get(url);
  return (await reply.bytes()).length;
}

describe("The end", () => {
  test("what the coroutine throws rejects, before its first yield and after", async ({ exercise }) => {
    // eslint-disable-next-line require-yield -- it fails before it gets there
    function* early(): Steps<number> {
      throw new RangeError("failed before the first yield");
    }
    function* late(): Steps<number> {
      yield Promise.resolve();
      throw new RangeError("failed after a yield");
    }
    const told = "What the coroutine throws has to come out of run as a rejection";
    expect(await outcomeOf(() => exercise.run(early())), told).toBe(
      "rejected: failed before the first yield",
    );
    expect(await outcomeOf(() => exercise.run(late())), told).toBe("rejected: failed after a yield");
  });

  test("a rejection that nobody catches comes out of run, and finally is run", async ({ exercise }) => {
    const steps: string[] = [];
    function* tidy(): Steps<string> {
      try {
        yield Promise.reject(new RangeError("nobody catches this"));
        return "went on as if nothing had happened";
      } finally {
        steps.push("finally");
      }
    }
    expect(
      await outcomeOf(() => exercise.run(tidy())),
      "A rejection that the coroutine does not catch has to come out of run",
    ).toBe("rejected: nobody catches this");
    expect(steps, "On the way out, finally has to be run, once").toEqual(["finally"]);
  });

  test("finally may wait, too, before the failure comes out", async ({ exercise, server }) => {
    const [archivo1 = ""] = server.serve({ archivo1: { size: 300 } });
    const steps: unknown[] = [];
    function* tidy(): Steps<never> {
      try {
        throw (yield Promise.resolve(new RangeError("thrown by the coroutine"))) as Error;
      } finally {
        steps.push(yield sizeOf(archivo1));
      }
    }
    expect(
      await outcomeOf(() => exercise.run(tidy())),
      "What a promise was fulfilled with has to come back at the yield, here to be thrown",
    ).toBe("rejected: thrown by the coroutine");
    expect(steps, "run was over before the coroutine was").toEqual([300]);
  });

  test("a coroutine that yields nothing has a result", async ({ exercise }) => {
    // eslint-disable-next-line require-yield -- that is the point
    function* short(): Steps<string> {
      return "done";
    }
    expect(await exercise.run(short()), "What the coroutine returns has to come out of run").toBe("done");
  });
});

describe("Yields", () => {
  test("a plain value comes back as it is", async ({ exercise }) => {
    function* plain(): Steps<unknown[]> {
      return [yield value(7), yield value("seven"), yield value(undefined)];
    }
    expect(await exercise.run(plain()), "A value that is no promise comes back at the yield").toEqual([
      7,
      "seven",
      undefined,
    ]);
  });

  test("a failure that was caught does not come out, and the next one can be caught, too", async ({
    exercise,
  }) => {
    function* patient(): Steps<string> {
      const caught: string[] = [];
      for (const reason of ["first", "second", "third"]) {
        try {
          yield Promise.reject(new Error(reason));
        } catch (error) {
          caught.push(error instanceof Error ? error.message : "something else");
        }
      }
      return caught.join(", ");
    }
    expect(
      await outcomeOf(() => exercise.run(patient())),
      "Each rejection has to be thrown into the coroutine, and the coroutine decides",
    ).toBe("fulfilled: first, second, third");
  });

  test("a coroutine that yields a thousand times gets to its end", async ({ exercise }) => {
    function* long(): Steps<number> {
      let sum = 0;
      for (let count = 1; count <= 1000; count += 1) sum += (yield Promise.resolve(count)) as number;
      return sum;
    }
    expect(await exercise.run(long()), "The sum of 1 to 1,000, each of which came back at a yield").toBe(
      500_500,
    );
  });

  test("two coroutines wait at the same time", async ({ exercise, server }) => {
    const urls = server.serve({ a: { size: 300 }, b: { size: 4000 } });
    server.hold(inFlight(2));
    function* size(url: string): Steps<unknown> {
      return yield sizeOf(url);
    }
    const sizes = await Promise.all(urls.map((url) => exercise.run(size(url))));
    expect(server).toOverlap(2);
    expect(sizes, "What each coroutine returns has to come out of its own run").toEqual([300, 4000]);
  });
});

describe("Downloads", () => {
  test("the first failure ends it, with that error", async ({ exercise, server, directory }) => {
    const urls = server.serve({ archivo1: {}, missing: { status: 404 }, archivo3: {} });
    await expect(exercise.downloadAll(urls, directory)).toFailWithStatus(404, urls[1]);
    expect(server).toBeAskedFor(["archivo1", "missing"]);
    await expect(directory).toHold(server, ["archivo1"]);
  });

  test("an empty list gives an empty list", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory)).toEqual([]);
    expect(server).toBeAskedFor([]);
  });
});

/** What TypeScript would not let a coroutine yield, and JavaScript does. */
function value(plain: unknown): Promise<unknown> {
  return plain as Promise<unknown>;
}

/** In words, also where `run` throws at once instead of giving a promise. */
async function outcomeOf(call: () => Promise<unknown>): Promise<string> {
  let promise;
  try {
    promise = call();
  } catch (error) {
    return `thrown at once: ${messageOf(error)}`;
  }
  return promise.then(
    (result) => `fulfilled: ${String(result)}`,
    (error: unknown) => `rejected: ${messageOf(error)}`,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
