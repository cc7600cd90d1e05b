import { describe, exerciseTest, expect, first, oneByOne, type Server } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

/** Files such as a1, a2, a3. */
function files(host: string, count: number): Record<string, { size: number }> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${host}${index + 1}`, { size: index * 100 }]),
  );
}

/** Jobs of equal priority, each letter a host: first those of the first. */
async function jobsOf(
  server: Server,
  counts: Record<string, number>,
): Promise<{ url: string; priority: number }[]> {
  const jobs = [];
  for (const [host, count] of Object.entries(counts)) {
    const urls = server.serve(files(host, count), await server.openHost());
    jobs.push(...urls.map((url) => ({ url, priority: 0 })));
  }
  return jobs;
}

/** One answer after the other, to anybody: by name, because requests that leave together arrive in any order. */
function inDisorder() {
  let turn = 0;
  return oneByOne((held, names) => names.indexOf(names.toSorted()[(turn++ * 7) % held] ?? ""));
}

describe("Order", () => {
  test("jobs of equal priority keep their order, whatever ends first", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(files("a", 8));
    const jobs = urls.map((url, index) => ({ url, priority: index < 6 ? 0.5 : 0.75 }));
    server.hold(inDisorder());
    await exercise.downloadAll(jobs, directory, { limit: 3, perHost: 3 });
    expect(server).toBeginInTurn(jobs, { limit: 3, perHost: 3 });
  });

  test("as long as both hosts have room, they do not take turns", async ({ exercise, server, directory }) => {
    const jobs = await jobsOf(server, { a: 4, b: 4 });
    server.hold(inDisorder());
    await exercise.downloadAll(jobs, directory, { limit: 2, perHost: 2 });
    expect(server).toBeginInTurn(jobs, { limit: 2, perHost: 2 });
  });

  test("a host that was full and has room again is not behind the others", async ({
    exercise,
    server,
    directory,
  }) => {
    const alike = await jobsOf(server, { a: 3, b: 3, c: 3 });
    const jobs = alike.map(({ url }, index) => ({ url, priority: index % 3 === 2 ? 1 : 2 }));
    server.hold(inDisorder());
    await exercise.downloadAll(jobs, directory, { limit: 2, perHost: 1 });
    expect(server).toBeginInTurn(jobs, { limit: 2, perHost: 1 });
  });
});

describe("Hosts", () => {
  test("a host with many jobs does not shut out the others", async ({ exercise, server, directory }) => {
    const jobs = await jobsOf(server, { a: 10, b: 2 });
    server.hold(inDisorder());
    await exercise.downloadAll(jobs, directory, { limit: 4, perHost: 2 });
    expect(server).toBeginInTurn(jobs, { limit: 4, perHost: 2 });
  });

  test("sixty jobs of three hosts, with four priorities, ended in disorder", async ({
    exercise,
    server,
    directory,
  }) => {
    const hosts = [server.hosts[0], await server.openHost(), await server.openHost()];
    const priorities = [0, -1, 10, 9];
    for (const [limit, perHost] of [
      [6, 2],
      [4, 3],
      [3, 1],
    ] as const) {
      const jobs = Array.from({ length: 60 }, (_, index) => {
        const name = `${limit}-${index}`;
        const [url = ""] = server.serve({ [name]: {} }, hosts[((index * index) >> 2) % 3]);
        return { url, priority: priorities[(index * 7 + (index >> 3)) % 4] ?? 0 };
      });
      server.hold(inDisorder());
      const saved = await exercise.downloadAll(jobs, directory, { limit, perHost });
      expect(server).toBeginInTurn(jobs, { limit, perHost });
      expect(saved).toBeSaved(
        server,
        directory,
        jobs.map((_, index) => `${limit}-${index}`),
      );
    }
  });

  test("limits above the number of jobs: all are in flight together", async ({
    exercise,
    server,
    directory,
  }) => {
    const jobs = await jobsOf(server, { a: 3, b: 3 });
    server.hold(inDisorder());
    await exercise.downloadAll(jobs, directory, { limit: 1_000_000, perHost: 1_000_000 });
    expect(server).toOverlap(6);
  });
});

describe("Arguments", () => {
  test("an empty list gives an empty list and no request", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory, { limit: 2, perHost: 1 })).toEqual([]);
    expect(server).toBeAskedFor([]);
  });

  test("nothing that makes no sense is taken, not even for an empty list", async ({
    exercise,
    server,
    directory,
  }) => {
    const [a = "", b = ""] = server.serve({ a: {}, b: {} });
    const good = { url: a, priority: 1 };
    for (const bad of [0, -1, 1.5, Number.NaN, Infinity]) {
      for (const jobs of [[], [good]]) {
        const call = (limit: number, perHost: number) => async () =>
          exercise.downloadAll(jobs, directory, { limit, perHost });
        await expect(call(bad, 1)).toThrowRangeError("limit", bad);
        await expect(call(1, bad)).toThrowRangeError("perHost", bad);
      }
    }
    for (const priority of [Number.NaN, Infinity, -Infinity]) {
      const jobs = [good, { url: b, priority }];
      await expect(async () =>
        exercise.downloadAll(jobs, directory, { limit: 1, perHost: 1 }),
      ).toThrowRangeError("priority", priority);
    }
    expect(server).toBeAskedFor([]);
  });
});

describe("Failure", () => {
  test("after a failure nothing new begins, and those in flight are waited for", async ({
    exercise,
    server,
    directory,
  }) => {
    const other = await server.openHost();
    const urls = [
      ...server.serve({ a1: {}, missing: { status: 404 } }),
      ...server.serve({ b1: {}, b2: {} }, other),
      ...server.serve({ a3: {}, a4: {} }),
    ];
    const jobs = urls.map((url, index) => ({ url, priority: 9 - index }));
    server.hold(oneByOne(first("missing")));
    // Four are in flight, and the fifth slot waits for host a.
    const limits = { limit: 5, perHost: 2 };

    await expect(exercise.downloadAll(jobs, directory, limits)).toFailWithStatus(404, urls[1]);

    expect(server).toBeIdle();
    expect(server).toBeginInTurn(jobs, limits);
    expect(server).toBeAskedFor(["a1", "missing", "b1", "b2"], "in any order");
    await expect(directory).toHold(server, ["a1", "b1", "b2"]);
  });
});
