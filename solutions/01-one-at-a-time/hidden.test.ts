import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, exerciseTest, expect, oneByOne } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

describe("One file", () => {
  test("binary content of any size survives, and so does an empty file", async ({
    exercise,
    server,
    directory,
  }) => {
    const files = {
      "large.bin": { size: 1_000_003, chunkSize: { from: 1, to: 70_000 } },
      "one.bin": { size: 1 },
      "empty.bin": { size: 0 },
    };
    const names = Object.keys(files);
    const saved: unknown[] = [];
    for (const url of server.serve(files)) saved.push(await exercise.downloadFile(url, directory));

    await expect(directory).toHold(server, names);
    expect(saved).toBeSaved(server, directory, names);
  });

  test("the name is decoded, and what follows a question mark is no part of it", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url] = server.serve({ "gatos/gato ñoño.png": {} });

    await exercise.downloadFile(`${url}?ancho=640`, directory);

    await expect(directory).toHold(server, ["gatos/gato ñoño.png"]);
  });

  test("a redirect is followed, and the file keeps the name that was asked for", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ latest: { redirectTo: "archivo-2026" }, "archivo-2026": {} });

    const saved = await exercise.downloadFile(url, directory);

    await expect(directory).toHold(server, { latest: "archivo-2026" });
    expect(saved).toBeSaved(server, directory, "latest");
  });

  test("an error page is not saved: the answer is an HttpError", async ({ exercise, server, directory }) => {
    const urls = server.serve({ missing: { status: 404 }, busy: { status: 503 } });
    for (const [index, status] of [404, 503].entries()) {
      const download = exercise.downloadFile(urls[index] ?? "", directory);
      await Promise.allSettled([download]);

      await expect(directory).toHold(server, []);
      await expect(download).toFailWithStatus(status, urls[index]);
    }
  });

  test("an answer that breaks off is an error, and leaves no file", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { faults: [{ resetAfter: 2000 }] } });

    const download = exercise.downloadFile(url, directory);

    await expect(download).toFailWithCode(
      ["ECONNRESET", "UND_ERR_SOCKET"],
      "the connection broke off after 2,000 of 4,096 bytes",
    );
    await expect(directory).toHold(server, []);
  });

  test("a file that cannot be written is an error", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    // A folder stands where the file is to go.
    await mkdir(join(directory, "archivo1"));

    const download = exercise.downloadFile(url, directory);

    await expect(download).toFailWithCode(["EISDIR", "EPERM", "EEXIST"], "the file could not be written");
  });
});

describe("Several files", () => {
  test("the next request leaves only when the whole body has come, not only its head", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["archivo1", "archivo2", "archivo3"];
    const urls = server.serve({ archivo1: {}, archivo2: {}, archivo3: {} });
    server.hold({ ...oneByOne(), afterBytes: 1024 });

    const saved = await exercise.downloadAll(urls, directory);

    await expect(directory).toHold(server, names);
    expect(saved).toBeSaved(server, directory, names);
    expect(server).toRunOneAtATime();
  });

  test("the first failure stops the rest, and what was saved before stays", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: {}, missing: { status: 404 }, archivo3: {}, archivo4: {} });
    server.hold(oneByOne());

    await expect(exercise.downloadAll(urls, directory)).toFailWithStatus(404, urls[1]);

    expect(server).toRunOneAtATime();
    expect(server).toBeAskedFor(["archivo1", "missing"]);
    await expect(directory).toHold(server, ["archivo1"]);
  });

  test("an empty list gives an empty list and no request", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory)).toEqual([]);
    expect(server).toBeAskedFor([]);
  });
});
