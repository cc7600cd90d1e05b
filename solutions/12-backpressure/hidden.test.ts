import { describe, exerciseTest, expect, openSink, stillness } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const MIB = 2 ** 20;

describe("A slow sink", () => {
  test("a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request", async ({
    exercise,
    server,
  }) => {
    // After 64 MiB the server stops by itself: a program that reads on needs no more memory than that.
    const [url = ""] = server.serve({ archivo1: { size: 256 * MIB, faults: [{ stallAfter: 64 * MIB }] } });
    const disk = Promise.withResolvers<void>();
    const sink = openSink(server, { write: () => disk.promise, abort: stillness });

    const poured = exercise.pour(url, sink);
    await sink.standstill(poured);

    expect(sink).toTakeOneAtATime();
    expect(sink).toHoldBackTheServer(48 * MIB);

    const full = new Error("the disk is full");
    disk.reject(full);
    await expect(poured).toFailWith(full, "a write had failed");
    await expect(sink).toBeAbortedBy(poured, "a write had failed");
    await expect(server).toSeeCancelled("archivo1");
  });

  test("whatever the network delivers, every byte is written, in order", async ({ exercise, server }) => {
    const [url = ""] = server.serve({ archivo1: { size: 1_000_003, chunkSize: { from: 1, to: 70_000 } } });
    const sink = openSink(server, {
      write: (number) => (number === 1 ? stillness() : undefined),
      close: stillness,
    });

    const bytes = await exercise.pour(url, sink);

    expect(sink).toTakeOneAtATime();
    expect(sink).toBeClosed();
    expect(sink).toHaveTaken("archivo1");
    expect(bytes, "The result is the number of bytes that were written").toBe(1_000_003);
  });
});

describe("The end", () => {
  test("an empty file: nothing is written, and the sink is closed", async ({ exercise, server }) => {
    const [url = ""] = server.serve({ empty: { size: 0 } });
    const sink = openSink(server, { close: stillness });

    const bytes = await exercise.pour(url, sink);

    expect(sink).toBeClosed();
    expect(bytes, "The result is the number of bytes that were written").toBe(0);
  });

  test("close fails: that is the error, and the sink is not aborted as well", async ({
    exercise,
    server,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const broken = new Error("the last block could not be written");
    const sink = openSink(server, { close: () => Promise.reject(broken) });

    const poured = exercise.pour(url, sink);
    await sink.standstill(poured);

    expect(sink).toBeClosed();
    await expect(poured).toFailWith(broken, "close() had failed");
  });
});

describe("Failure", () => {
  test("a refused file: the sink is aborted and gets nothing of the error page", async ({
    exercise,
    server,
  }) => {
    const urls = server.serve({ missing: { status: 404 }, busy: { status: 503 } });
    for (const [index, status] of [404, 503].entries()) {
      const sink = openSink(server, { abort: stillness });
      const poured = exercise.pour(urls[index] ?? "", sink);

      await expect(poured).toFailWithStatus(status, urls[index]);
      await expect(sink).toBeAbortedBy(poured, `the server had answered ${status}`);
      expect(sink.bytes, "The sink was given the server's error page").toBe(0);
    }
  });

  test("nobody is there to answer: the sink is aborted", async ({ exercise, server }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    // The server goes away before it is asked.
    await server[Symbol.asyncDispose]();
    const sink = openSink(server, { abort: stillness });

    const poured = exercise.pour(url, sink);

    await expect(poured).toFailWithCode(["ECONNREFUSED"], "the connection had been refused");
    await expect(sink).toBeAbortedBy(poured, "the connection had been refused");
  });

  test("the connection breaks in the middle of the body: the sink is aborted", async ({
    exercise,
    server,
  }) => {
    const urls = server.serve({
      reset: { size: MIB, faults: [{ resetAfter: 300_000 }] },
      short: { size: MIB, faults: [{ truncateAfter: 300_000 }] },
    });
    for (const url of urls) {
      const sink = openSink(server, { abort: stillness });
      const poured = exercise.pour(url, sink);

      await expect(poured).toFailWithCode(["ECONNRESET", "UND_ERR_SOCKET"], "the connection had broken");
      await expect(sink).toBeAbortedBy(poured, "the connection had broken");
    }
  });

  test("abort fails as well: the error that came first is told", async ({ exercise, server }) => {
    const [url = ""] = server.serve({ archivo1: { size: 64 * MIB } });
    const full = new Error("the disk is full");
    const sink = openSink(server, {
      write: (_number, bytes) => (bytes > MIB ? Promise.reject(full) : undefined),
      abort: () => Promise.reject(new Error("the disk is gone")),
    });

    const poured = exercise.pour(url, sink);

    await expect(poured).toFailWith(full, "a write had failed");
    await expect(sink).toBeAbortedBy(poured, "a write had failed");
    await expect(server).toSeeCancelled("archivo1");
  });
});
