import { byHand, describe, exerciseTest, expect, heartbeat } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

describe("Task 1: beat while the download waits", () => {
  test("the program beats while the response is held back", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const gate = server.hold(byHand("5 beats"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 5) gate.open();
    });

    const saved = await exercise.downloadWithHeartbeat(url, directory, heart.beat, 1);

    expect(heart).toBeatWhileHeld(5);
    expect(saved).toBeSaved(server, directory, "archivo1");
    await expect(directory).toHold(server, ["archivo1"]);
    await annotate(`${heart.held} beats while one response was held back`, "won");
  });
});

describe("Task 2: stop when the download has ended", () => {
  test("no beat comes once the file is saved", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const gate = server.hold(byHand("2 beats"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 2) gate.open();
    });

    await exercise.downloadWithHeartbeat(url, directory, heart.beat, 1);

    expect(heart).toBeatWhileHeld(2);
    await expect(heart).toStop();
  });
});

describe("Task 3: an error in beat ends the download", () => {
  test("what beat throws rejects the download and cancels its request", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const gate = server.hold(byHand("the end of the request"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 2) throw new Error("the screen is gone");
      // Nobody has heard of the error: let the response go, so that the test can end.
      if (beats === 20) gate.open();
    });

    await expect(exercise.downloadWithHeartbeat(url, directory, heart.beat, 1)).toFailByBeat(heart);
    await expect(server).toSeeCancelled("archivo1");
    await expect(heart).toStop();
    await expect(directory).toHold(server, []);
  });
});
