import { get } from "@meanwhile/download";
import { describe, exerciseTest, expect, sourceUnderTest } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

/** Downloads a file and tells how many bytes it has. */
async function sizeOf(url: string): Promise<number> {
  const reply = await get(url);
  return (await reply.bytes()).length;
}

describe("Task 1: continue a coroutine with what it waited for", () => {
  test("two downloads: their sizes come back in, the sum comes out", async ({ exercise, server }) => {
    const [small = "", large = ""] = server.serve({ small: { size: 300 }, large: { size: 4000 } });
    const cameBack: unknown[] = [];

    function* sum(): Generator<Promise<unknown>, string, unknown> {
      cameBack.push(yield sizeOf(small));
      cameBack.push(yield sizeOf(large));
      return `${cameBack.join(" + ")} bytes`;
    }
    const result = await exercise.run(sum());

    expect(cameBack, "What a promise was fulfilled with has to come back at the yield").toEqual([300, 4000]);
    expect(result, "What the coroutine returns has to come out of run").toBe("300 + 4000 bytes");
    expect(server).toRunOneAtATime();
  });
});

describe("Task 2: throw a rejection into the coroutine", () => {
  test("it is caught around the yield, and the coroutine goes on", async ({ exercise, server }) => {
    const [archivo1 = ""] = server.serve({ archivo1: { size: 300 } });
    let heard = "The rejection came out of run: the coroutine, which would have caught it, never heard of it";

    function* careful(): Generator<Promise<unknown>, unknown, unknown> {
      try {
        const back = yield Promise.reject(new Error("the line is dead"));
        heard =
          back instanceof Error
            ? "The rejection came back as if it were a value"
            : "The rejection was swallowed: the coroutine went on as if nothing had happened";
      } catch (error) {
        heard = `caught: ${error instanceof Error ? error.message : String(error)}`;
      }
      return yield sizeOf(archivo1);
    }
    const result = await exercise.run(careful()).catch(() => undefined);

    expect(heard, heard).toBe("caught: the line is dead");
    expect(result, "After its catch the coroutine goes on, to the next yield and to its result").toBe(300);
  });
});

describe("Task 3: download with coroutines", () => {
  test("three files, one after another, without async and await", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const names = ["archivo1", "archivo2", "archivo3"];
    const urls = server.serve({ archivo1: {}, archivo2: {}, archivo3: {} });

    const saved = await exercise.downloadAll(urls, directory);

    expect(sourceUnderTest()).toBeCoroutines();
    expect(server).toRunOneAtATime();
    expect(saved).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
    await annotate("3 files downloaded with 0 awaits: you have written async and await yourself", "won");
  });
});
