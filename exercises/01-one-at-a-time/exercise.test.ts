import { describe, exerciseTest, expect, oneByOne } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

describe("Task 1: download one file", () => {
  test("the file on the disk has the bytes that the server sent", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ archivo1: {} });

    const saved = await exercise.downloadFile(url, directory);

    await expect(directory).toHold(server, ["archivo1"]);
    expect(saved).toBeSaved(server, directory, "archivo1");
  });

  test("the file has the name at the end of its URL", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ "fotos/2026/gato.png": {} });

    const saved = await exercise.downloadFile(url, directory);

    await expect(directory).toHold(server, ["fotos/2026/gato.png"]);
    expect(saved).toBeSaved(server, directory, "fotos/2026/gato.png");
  });
});

describe("Task 2: download the files one after the other", () => {
  test("each request leaves only when the answer before it has ended", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["archivo1", "archivo2", "archivo3"];
    const urls = server.serve({ archivo1: {}, archivo2: {}, archivo3: {} });
    // No answer comes before your program has sent every request that it wants to send now.
    server.hold(oneByOne());

    const saved = await exercise.downloadAll(urls, directory);

    await expect(directory).toHold(server, names);
    expect(saved).toBeSaved(server, directory, names);
    expect(server).toRunOneAtATime();
  });
});
