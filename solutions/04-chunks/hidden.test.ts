import { allocations, bodyOf, describe, exerciseTest, expect } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const KIB = 1024;
const MIB = 1024 * KIB;
/** How many bytes come at a time, at least and at most, and the sizes to cut them into. */
const NETWORKS = [
  { from: 1, to: 1, sizes: [1024, 1, 1000] },
  { from: 1, to: 2000, sizes: [1024, 1, 1000, 65_536] },
  { from: 1024, to: 1024, sizes: [1024, 1000, 65_536] },
  { from: 1000, to: 70_000, sizes: [1024, 1000, 65_536] },
  { from: MIB, to: MIB, sizes: [65_536, MIB, 2 * MIB] },
];

describe("Pieces", () => {
  test("whatever the network delivers, from 1 byte to 1 MiB at a time, the pieces are right", async ({
    exercise,
    server,
  }) => {
    for (const { from, to, sizes } of NETWORKS) {
      for (const size of sizes) {
        const body = bodyOf(size === 1 ? 5000 : 3 * Math.max(to, size) + 17, { from, to }, server.seed);
        expect(await Array.fromAsync(exercise.readChunks(body, size))).toBeCut(body, size);
      }
    }
  });

  test("a body that fills its pieces exactly has no empty piece at the end", async ({ exercise }) => {
    const body = bodyOf(4096, { from: 1000, to: 1000 });
    expect(await Array.fromAsync(exercise.readChunks(body))).toBeCut(body, 1024);
  });

  test("an empty body gives no piece", async ({ exercise }) => {
    expect(await Array.fromAsync(exercise.readChunks(bodyOf(0, { from: 1, to: 1 })))).toEqual([]);
  });

  test("a piece stays as it was when later ones come", async ({ exercise }) => {
    const body = bodyOf(8 * KIB, { from: 100, to: 5000 });
    const kept: Uint8Array[] = [];
    const copies: Buffer[] = [];
    for await (const piece of exercise.readChunks(body)) {
      kept.push(piece);
      copies.push(Buffer.from(piece));
    }
    const same = kept.every((piece, index) => copies[index]?.equals(piece));
    expect(same, "A piece changed while later ones came: they share memory").toBe(true);
  });
});

describe("Memory", () => {
  test("64 MiB flow through: never more than 2 MiB are taken ahead of what came out", async ({
    exercise,
  }) => {
    const body = bodyOf(64 * MIB, { from: 64 * KIB, to: 64 * KIB });
    let out = 0;
    let ahead = 0;
    for await (const piece of exercise.readChunks(body, 64 * KIB)) {
      ahead = Math.max(ahead, body.pulled - out);
      out += piece.length;
    }
    expect(
      ahead,
      `You took ${Math.round(ahead / MIB)} MiB from the network before you gave out a piece`,
    ).toBeLessThanOrEqual(2 * MIB);
  });

  test("a large part is cut without copying the rest of it for each piece", async ({ exercise }) => {
    const body = bodyOf(4 * MIB, { from: MIB, to: MIB });
    const allocated = allocations();
    for await (const _ of exercise.readChunks(body)) allocated.look();
    // 4 MiB of parts, 4 MiB of pieces, and room for more; copying the rest each time would come to 2 GiB.
    expect(allocated.mebibytes(), "For each piece you copied all that was left of the part").toBeLessThan(
      256,
    );
  });
});

describe("The end", () => {
  test("a reader that stops early closes the body", async ({ exercise }) => {
    const body = bodyOf(MIB, { from: 1000, to: 1000 });
    for await (const _ of exercise.readChunks(body)) break;
    expect(body.closed, "The reader stopped, and the body was left open.").toBe(true);
  });

  test("an error of the body comes through", async ({ exercise }) => {
    await expect(Array.fromAsync(exercise.readChunks(broken()))).rejects.toThrow("the line is dead");
  });

  test("no other size that makes no sense is taken", async ({ exercise }) => {
    for (const size of [-1, 1.5, Number.NaN, Infinity]) {
      const body = bodyOf(100, { from: 100, to: 100 });
      await expect(async () => exercise.readChunks(body, size).next()).toThrowRangeError("size", size);
    }
  });
});

describe("Files", () => {
  test("an empty file is a file", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ empty: { size: 0 } });
    expect(await exercise.downloadFile(url, directory)).toBeSaved(server, directory, "empty");
    await expect(directory).toHold(server, ["empty"]);
  });

  test("a refused file is an HttpError and no file", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ missing: { status: 404 } });
    await expect(exercise.downloadFile(url, directory)).toFailWithStatus(404, url);
    await expect(directory).toHold(server, []);
  });

  test("a body that breaks off leaves no half file", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ broken: { size: MIB, faults: [{ resetAfter: 300_000 }] } });
    await expect(exercise.downloadFile(url, directory)).rejects.toThrow();
    await expect(directory).toHold(server, []);
  });
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(100);
  throw new Error("the line is dead");
}
