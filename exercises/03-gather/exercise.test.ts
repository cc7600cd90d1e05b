import { describe, exerciseTest, expect, inFlight, inOrder } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const names = ["archivo1", "archivo2", "archivo3"];
const files = { archivo1: {}, archivo2: {}, archivo3: {} };

describe("Task 1: start every download before you wait for any", () => {
  test("all three downloads are in flight together", async ({ exercise, server, directory }) => {
    const urls = server.serve(files);
    // No answer comes before all three requests are there: one at a time gets nowhere.
    server.hold(inFlight(3));

    const saved = await exercise.downloadAll(urls, directory);

    expect(saved).toBeSaved(server, directory, names, "any");
    expect(server).toOverlap(3);
    await expect(directory).toHold(server, names);
  });
});

describe("Task 2: give the results in the order of the URLs", () => {
  test("the last file is ready first, and the results are still in order", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(files);
    server.hold(inOrder(["archivo3", "archivo1", "archivo2"]));

    const saved = await exercise.downloadAll(urls, directory);

    expect(saved).toBeSaved(server, directory, names);
    expect(server).toOverlap(3);
  });
});
