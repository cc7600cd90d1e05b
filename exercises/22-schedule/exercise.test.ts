import { byName, describe, exerciseTest, expect, oneByOne } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

describe("Task 1: begin the job of the highest priority", () => {
  test("one host, two at a time: the highest priority goes first", async ({
    exercise,
    server,
    directory,
  }) => {
    const [low = "", normal = "", high = "", urgent = "", never = ""] = server.serve({
      low: {},
      normal: {},
      high: {},
      urgent: {},
      never: {},
    });
    const jobs = [
      { url: normal, priority: 5 },
      { url: low, priority: 1 },
      { url: high, priority: 9 },
      { url: urgent, priority: 10 },
      { url: never, priority: -1 },
    ];
    // One answer at a time: the next comes when your program has done all it can.
    server.hold(oneByOne(byName));

    const saved = await exercise.downloadAll(jobs, directory, { limit: 2, perHost: 2 });

    expect(server).toBeginInTurn(jobs, { limit: 2, perHost: 2 });
    const names = ["normal", "low", "high", "urgent", "never"];
    expect(saved).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
  });
});

describe("Task 2: take no job of a host that is full", () => {
  test("four slots, two hosts: never more than 2 from one host", async ({ exercise, server, directory }) => {
    // Another host: the same address, another port.
    const other = await server.openHost();
    const urls = [
      ...server.serve({ b1: {}, b2: {} }, other),
      ...server.serve({ a1: {}, a2: {}, a3: {}, a4: {} }),
    ];
    const jobs = urls.map((url) => ({ url, priority: 0 }));
    server.hold(oneByOne());

    const saved = await exercise.downloadAll(jobs, directory, { limit: 4, perHost: 2 });

    expect(server).toBeginInTurn(jobs, { limit: 4, perHost: 2 });
    expect(saved).toBeSaved(server, directory, ["b1", "b2", "a1", "a2", "a3", "a4"]);
  });
});

describe("Task 3: while one host is full, take the next job of another one", () => {
  test("four files of host a stand before those of host b, and b does not wait for them", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const other = await server.openHost();
    const urls = [
      ...server.serve({ a1: {}, a2: {}, a3: {}, a4: {} }),
      ...server.serve({ b1: {}, b2: {} }, other),
    ];
    const jobs = urls.map((url) => ({ url, priority: 0 }));
    server.hold(oneByOne(byName));

    const saved = await exercise.downloadAll(jobs, directory, { limit: 4, perHost: 2 });

    expect(server).toBeginInTurn(jobs, { limit: 4, perHost: 2 });
    expect(saved).toBeSaved(server, directory, ["a1", "a2", "a3", "a4", "b1", "b2"]);
    await annotate(
      "4 slots, 4 in flight from the start: b1 and b2 went past a3 and a4, whose host was full",
      "won",
    );
  });
});

describe("Task 4: refuse what makes no sense", () => {
  test("a perHost of 0 and a priority of NaN are RangeErrors, and nothing is asked for", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ a: {} });
    const call = (priority: number, perHost: number) => async () =>
      exercise.downloadAll([{ url, priority }], directory, { limit: 1, perHost });

    await expect(call(1, 0)).toThrowRangeError("perHost", 0);
    await expect(call(Number.NaN, 1)).toThrowRangeError("priority", Number.NaN);
    expect(server).toBeAskedFor([]);
  });
});
