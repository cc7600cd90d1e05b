import { byHand, describe, exerciseTest, expect, heartbeat } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const anHour = 3_600_000;

describe("Pace", () => {
  test("with a beat every hour there is none, and nobody waits for it", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const heart = heartbeat(server);

    const download = exercise.downloadWithHeartbeat(url, directory, heart.beat, anHour);

    await expect(download).toSettle(
      "The download has ended, and your function still waits for its next beat.",
    );
    expect(heart).toBeStill();
    expect(await download).toBeSaved(server, directory, "archivo1");
  });

  test("two downloads have two hearts: the end of one does not stop the other", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url1 = "", url2 = ""] = server.serve({ archivo1: {}, archivo2: {} });
    const gate = server.hold(byHand("2 beats, then 3 more after the first download has ended"));
    let ended: number | undefined;
    const heart = heartbeat(server, (beats) => {
      if (beats === 2) gate.open("archivo1");
      if (ended !== undefined && beats === ended + 3) gate.open();
    });

    const first = exercise.downloadWithHeartbeat(url1, directory, () => undefined, 1);
    const second = exercise.downloadWithHeartbeat(url2, directory, heart.beat, 1);
    await first;
    ended = heart.held;
    await second;

    expect(heart).toBeatWhileHeld(2);
    expect(server).toOpenItsGates(
      "The second heart stood still from the moment at which the first download ended: the two share one timer.",
    );
    await expect(heart).toStop();
  });
});

describe("Failure", () => {
  test("a refused download stops its heart too", async ({ exercise, server, directory }) => {
    const [url = ""] = server.serve({ missing: { status: 404 } });
    const gate = server.hold(byHand("2 beats"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 2) gate.open();
    });

    await expect(exercise.downloadWithHeartbeat(url, directory, heart.beat, 1)).toFailWithStatus(404, url);

    expect(heart).toBeatWhileHeld(2);
    await expect(heart).toStop();
    await expect(directory).toHold(server, []);
  });

  test("a connection that breaks in the middle of the body stops it too", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: { faults: [{ resetAfter: 2000 }] } });
    const gate = server.hold(byHand("2 beats"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 2) gate.open();
    });

    const download = exercise.downloadWithHeartbeat(url, directory, heart.beat, 1);

    await expect(download).toFailWithCode(["ECONNRESET", "UND_ERR_SOCKET"], "the connection broke");
    expect(heart).toBeatWhileHeld(2);
    await expect(heart).toStop();
    await expect(directory).toHold(server, []);
  });
});

describe("An error in beat", () => {
  test("thrown while the body arrives, it cancels the request and leaves no file", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ archivo1: {} });
    const gate = server.hold({ ...byHand("the end of the request"), afterBytes: 1000 });
    const heart = heartbeat(server, (beats) => {
      if (beats === 3) throw new RangeError("too many beats");
      if (beats === 20) gate.open();
    });

    await expect(exercise.downloadWithHeartbeat(url, directory, heart.beat, 1)).toFailByBeat(heart);
    await expect(server).toSeeCancelled("archivo1");
    await expect(heart).toStop();
    await expect(directory).toHold(server, []);
  });
});
