import { describe, exerciseTest, expect, openSink, stillness } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const MIB = 2 ** 20;

describe("Task 1: write one chunk at a time, and wait for it", () => {
  test("while the sink stands still, so does the server; then every byte arrives", async ({
    exercise,
    server,
    annotate,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size: 64 * MIB } });
    // The disk is busy: no write ends before the test says so.
    const disk = Promise.withResolvers<void>();
    const sink = openSink(server, { write: () => disk.promise });

    const poured = exercise.pour(url, sink);
    await sink.standstill(poured);

    expect(sink).toTakeOneAtATime();
    // What the operating system keeps in buffers of its own is some MiB, and none of your doing.
    expect(sink).toHoldBackTheServer(48 * MIB);
    const ahead = (sink.ahead / MIB).toFixed(1);

    disk.resolve();
    await poured;
    expect(sink).toTakeOneAtATime();
    expect(sink).toHaveTaken("archivo1");
    await annotate(`while the sink stood still, ${ahead} of 64 MiB had left the server, and no more`, "won");
  });
});

describe("Task 2: close the sink when all is written", () => {
  test("the sink is closed once, after the last write, and the result is the number of bytes", async ({
    exercise,
    server,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size: 5000 } });
    const sink = openSink(server, { write: stillness, close: stillness });

    const bytes = await exercise.pour(url, sink);

    expect(sink).toBeClosed();
    expect(sink).toHaveTaken("archivo1");
    expect(bytes, "The result is the number of bytes that were written").toBe(5000);
  });
});

describe("Task 3: abort the sink when anything goes wrong", () => {
  test("a write fails: the sink is aborted, the request cancelled, the error told", async ({
    exercise,
    server,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size: 64 * MIB } });
    const full = new Error("the disk is full");
    const sink = openSink(server, {
      write: (_number, bytes) => (bytes > MIB ? Promise.reject(full) : undefined),
      abort: stillness,
    });

    const poured = exercise.pour(url, sink);

    await expect(poured).toFailWith(full, "a write had failed");
    await expect(sink).toBeAbortedBy(poured, "a write had failed");
    await expect(server).toSeeCancelled("archivo1");
  });
});
