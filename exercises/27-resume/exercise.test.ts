import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, exerciseTest, expect, oneByOne } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const BROKEN = ["UND_ERR_SOCKET", "ECONNRESET"];
const breaksOff = "the connection had ended after 250,000 of 300,000 bytes";

/** Ends after 250,000 bytes the first time, and is sent whole from then on. */
const halfAtFirst = { size: 300_000, faults: [{ truncateAfter: 250_000 }] };

/** After 200,000 bytes the server waits until the program has done with them all that it can. */
const unhurried = { ...oneByOne(), afterBytes: 200_000 };

describe("Task 1: keep the half, and ask only for the rest", () => {
  test("a download breaks off, and the next try asks only for what is missing", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const pace = { latencyMs: 10, bytesPerSecond: 2_000_000 };
    const [url = ""] = server.serve({ archivo1: { ...halfAtFirst, ...pace } });
    server.hold(unhurried);
    await expect(exercise.downloadFile(url, directory)).toFailWithCode(BROKEN, breaksOff);
    await expect(directory).toHoldAtMostAPart(server, "archivo1");

    const saved = await exercise.downloadFile(url, directory);

    expect(server).toGoOn("archivo1");
    expect(saved).toBeSaved(server, directory, "archivo1");
    await expect(directory).toHoldWhole(server, "archivo1");
    const sent = server.trace.requests.reduce((sum, request) => sum + request.sent, 0);
    await annotate(`${sent.toLocaleString("en")} bytes were sent; starting over takes 550,000`, "won");
  });
});

describe("Task 2: never splice two versions", () => {
  test("of two halves one file has changed: that one is taken anew, the other one goes on", async ({
    exercise,
    server,
    directory,
  }) => {
    const [first = "", second = ""] = server.serve({ archivo1: halfAtFirst, archivo2: halfAtFirst });
    server.hold(unhurried);
    await expect(exercise.downloadFile(first, directory)).toFailWithCode(BROKEN, breaksOff);
    const older = server.bytes("archivo1");
    server.change("archivo1");

    await exercise.downloadFile(first, directory);

    await expect(directory).toHoldWhole(server, "archivo1", older);
    await expect(exercise.downloadFile(second, directory)).toFailWithCode(BROKEN, breaksOff);
    await exercise.downloadFile(second, directory);
    expect(server).toGoOn("archivo2");
  });
});

/** What stands under the final name in the middle of a download, and what it means. */
const meaning = {
  "the older file": "",
  nothing: "You removed the older file, and the new one was not whole yet",
  "other bytes": "You wrote under the final name: half of a new file stood there instead of the older one",
};

describe("Task 3: nothing under the final name but a whole file", () => {
  test("an older file keeps its place until the new one is whole", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { size: 300_000 } });
    const path = join(directory, "archivo1");
    writeFileSync(path, "the older file");
    let stood: keyof typeof meaning = "the older file";
    // Asked when the program has done all it can with 200,000 of 300,000 bytes.
    const look = (): number => {
      if (!existsSync(path)) stood = "nothing";
      else if (readFileSync(path, "latin1") !== "the older file") stood = "other bytes";
      return 0;
    };
    server.hold({ ...oneByOne(look), afterBytes: 200_000 });

    await exercise.downloadFile(url, directory);

    expect(stood, meaning[stood]).toBe("the older file");
    await expect(directory).toHoldWhole(server, "archivo1");
  });
});

describe("Task 4: believe the checksum", () => {
  test("a file with another checksum is an IntegrityError, and nothing of it is left", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });

    const code = await exercise.downloadFile(url, directory, { sha256: "0".repeat(64) }).then(
      () => "a result",
      (error: { code?: unknown }) => error.code,
    );

    expect(code, "The checksum is wrong, and your function did not say so").toBe("INTEGRITY");
    expect(readdirSync(directory), "The bytes are wrong: none of them may be left").toEqual([]);
  });
});
