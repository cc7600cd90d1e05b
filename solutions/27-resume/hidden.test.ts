import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  callAndKill,
  describe,
  exerciseTest,
  expect,
  inFlight,
  oneByOne,
  randomOf,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const size = 300_000;
const BROKEN = ["UND_ERR_SOCKET", "ECONNRESET"];
const breaksOff = "the connection had ended in the middle";
const halfAtFirst = { size, faults: [{ truncateAfter: 250_000 }] };
const unhurried = { ...oneByOne(), afterBytes: 200_000 };

describe("The rest", () => {
  test("each of four tries goes on where the one before it stopped, whatever that one failed with", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({
      archivo1: {
        size,
        faults: [{ truncateAfter: 220_000 }, { status: 503 }, { truncateAfter: 40_000 }],
      },
    });
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    await expect(exercise.downloadFile(url, directory)).toFailWithStatus(503, url);
    await expect(directory).toHoldAtMostAPart(server, "archivo1");
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    await expect(directory).toHoldAtMostAPart(server, "archivo1");

    expect(await exercise.downloadFile(url, directory)).toBeSaved(server, directory, "archivo1");

    await expect(directory).toHoldWhole(server, "archivo1");
    expect(
      server.trace.requests.slice(1).map(({ headers }) => headers.range !== undefined),
      "After a refused reply (503) the part is as good as before: every try but the first asks for the rest",
    ).toEqual([true, true, true]);
  });

  test("a reset throws bytes away, and those that are there are right", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size, faults: [{ resetAfter: 250_000 }] } });
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    expect(await exercise.downloadFile(url, directory)).toBeSaved(server, directory, "archivo1");
    expect(server).toGoOn("archivo1");
    await expect(directory).toHoldWhole(server, "archivo1");
  });
});

describe("The whole", () => {
  test("without a strong ETag the whole file is asked for", async ({ exercise, server, directory }) => {
    for (const etag of ["weak", "none"] as const) {
      const [url = ""] = server.serve({ [etag]: { ...halfAtFirst, etag } });
      server.hold(unhurried);
      await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
      await expect(directory).toHoldAtMostAPart(server, etag);
      await exercise.downloadFile(url, directory);
      const what =
        etag === "weak" ? "A weak ETag (W/...) does not promise" : "Without an ETag nothing promises";
      expect(server).toStartOver(etag, `${what} that the bytes are the same: the rest may not fit.`);
      await expect(directory).toHoldWhole(server, etag);
      rmSync(join(directory, etag));
    }
  });

  test("a server that knows no ranges sends the whole file, and it takes the place of the part", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { ...halfAtFirst, ranges: false } });
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    const saved = await exercise.downloadFile(url, directory);
    await expect(directory).toHoldWhole(server, "archivo1");
    expect(saved).toBeSaved(server, directory, "archivo1");
  });

  test("after 416 the whole file is asked for, once", async ({ exercise, server, directory }) => {
    const [once = "", always = ""] = server.serve({
      once: { size, faults: [{ truncateAfter: 250_000 }, { status: 416 }] },
      always: { size, faults: [{ truncateAfter: 250_000 }, { status: 416 }, { status: 416 }] },
    });
    server.hold(unhurried);
    await expect(exercise.downloadFile(once, directory)).toFailWithCode(BROKEN, breaksOff);
    const saved = exercise.downloadFile(once, directory);
    await saved.catch(() => undefined);
    expect(server).toGoOn("once");
    await expect(saved).toFulfil(
      "The server did not have the range (416), and the whole file was not tried.",
    );
    await expect(directory).toHoldWhole(server, "once");
    await expect(exercise.downloadFile(always, directory)).toFailWithCode(BROKEN, breaksOff);
    await expect(exercise.downloadFile(always, directory)).toFailWithStatus(416, always);
  });

  test("all bytes are there and only the new name was missing: the next try gives it", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const path = join(directory, "archivo1");
    // A directory stands in the way.
    mkdirSync(join(path, "something"), { recursive: true });
    await exercise.downloadFile(url, directory).catch(() => undefined);
    rmSync(path, { recursive: true, force: true });

    const again = exercise.downloadFile(url, directory);

    await expect(again).toFulfil("A part with all bytes in it is no reason to fail.");
    await expect(directory).toHoldWhole(server, "archivo1");
    expect(await again).toBeSaved(server, directory, "archivo1");
  });

  test("an empty file is a file", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ empty: { size: 0 } });
    const saved = exercise.downloadFile(url, directory);
    await expect(saved).toFulfil("A file of 0 bytes is whole when its answer has ended.");
    expect(await saved).toBeSaved(server, directory, "empty");
    await expect(directory).toHoldWhole(server, "empty");
  });
});

describe("The final name", () => {
  test("failures leave the older file alone", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({
      archivo1: { size, faults: [{ status: 404 }, { truncateAfter: 250_000 }] },
    });
    const older = Buffer.from("last year's file");
    writeFileSync(join(directory, "archivo1"), older);
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory)).toFailWithStatus(404, url);
    await expect(directory).toHoldAtMostAPart(server, "archivo1", older);
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    await expect(directory).toHoldAtMostAPart(server, "archivo1", older);
    const wrong = exercise.downloadFile(url, directory, { sha256: "0".repeat(64) });
    await expect(wrong).toFailWithCode(["INTEGRITY"], "the checksum was wrong");
    await expect(directory).toHoldAtMostAPart(server, "archivo1", older);
  });
});

describe("The checksum", () => {
  test("it is that of the whole file, also where only the rest was asked for", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: halfAtFirst });
    const sha256 = server.sha256("archivo1").toUpperCase();
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory, { sha256 })).toFailWithCode(BROKEN, breaksOff);
    const saved = exercise.downloadFile(url, directory, { sha256 });
    await expect(saved).toFulfil(
      "The file is whole and its checksum is right, and your function refused it.",
    );
    await expect(directory).toHoldWhole(server, "archivo1");
  });

  test("bytes with a wrong checksum are not gone on with", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ archivo1: halfAtFirst });
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    const wrong = exercise.downloadFile(url, directory, { sha256: "0".repeat(64) });
    await expect(wrong).toFailWithCode(["INTEGRITY"], "the checksum was wrong");
    expect(readdirSync(directory), "The bytes are wrong: none of them may be left").toEqual([]);
  });
});

describe("Killed", () => {
  test("killed again and again, run again: the file is right", async ({ exercise, server, directory }) => {
    const draw = randomOf(server.seed);
    const stalls = [draw(100_000, 150_000), draw(1, 100_000), 0];
    const faults = stalls.map((stallAfter) => ({ stallAfter }));
    const [url = ""] = server.serve({ archivo1: { size, faults } });
    server.hold(inFlight(1));
    const { requests } = server.trace;
    const killWhen = async (seen: () => boolean, kill: "at once" | "at rest"): Promise<void> => {
      await callAndKill("downloadFile", [url, directory], server.trace.until(seen), kill);
      await expect(directory).toHoldAtMostAPart(server, "archivo1");
    };

    // In the middle of the body, when all that was sent has been dealt with.
    await killWhen(() => requests[0]?.sent === stalls[0], "at rest");
    expect(
      readdirSync(directory).length,
      "A killed process catches nothing: what has arrived has to be in the part by then",
    ).toBe(1);
    // In the middle of the body, before the answer begins, and when all has been sent: all of them at once.
    await killWhen(() => requests[1]?.sent === stalls[1], "at once");
    expect(server).toGoOn(
      "archivo1",
      "Another process did not go on with the part: all that it has to know must be on disk.",
    );
    await killWhen(() => requests[2]?.order.headers !== undefined, "at once");
    await killWhen(() => requests[3]?.outcome === "complete", "at once");

    await exercise.downloadFile(url, directory);
    await expect(directory).toHoldWhole(server, "archivo1");
  });
});
