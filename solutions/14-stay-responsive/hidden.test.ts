import {
  byHand,
  describe,
  exerciseTest,
  expect,
  followSeals,
  heartbeat,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const seals = followSeals();
const anHour = 3_600_000;
const names = ["archivo1", "archivo2", "archivo3"];
const files = { archivo1: {}, archivo2: {}, archivo3: {} };

describe("Pace", () => {
  test("with 8 files at once the program beats during each of 8 seals", async ({
    exercise,
    server,
    directory,
  }) => {
    const eight = Array.from({ length: 8 }, (_, index) => `archivo${index + 1}`);
    const urls = server.serve(Object.fromEntries(eight.map((name) => [name, {}])));
    seals.hold("10 beats", ({ beats }) => beats >= 10);
    const heart = heartbeat(server, undefined, seals);

    const sealed = await exercise.downloadAndSeal(urls, directory, heart.beat, 1);

    expect(sealed).toBeSealed(server, directory, eight, "any");
    expect(heart).toBeatDuringSeals(10);
    await expect(heart).toStop();
  });

  test("the program beats from the start, when there is nothing to seal yet", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(files);
    const gate = server.hold(byHand("3 beats"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 3) gate.open();
    });
    await exercise.downloadAndSeal(urls, directory, heart.beat, 1);
    expect(heart).toBeatWhileHeld(3);
    await expect(heart).toStop();
  });

  test("with a beat every hour there is none, and nobody waits for it", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: {} });
    const heart = heartbeat(server);
    const sealed = await exercise.downloadAndSeal(urls, directory, heart.beat, anHour);
    expect(heart).toBeStill();
    expect(sealed).toBeSealed(server, directory, ["archivo1"]);
  });
});

describe("Results", () => {
  test("they stand in the order of the URLs, in whatever order the files come", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve(files);
    const gate = server.hold(byHand("the seal before"));
    const next = seals.oneAfterTheOther(["archivo3", "archivo1", "archivo2"], (name) => gate.open(name));
    const heart = heartbeat(server, next, seals);
    const sealed = await exercise.downloadAndSeal(urls, directory, heart.beat, 1);
    expect(sealed).toBeSealed(server, directory, names);
    await expect(directory).toHold(server, names);
  });

  test("an empty list gives an empty list", async ({ exercise, server, directory }) => {
    const heart = heartbeat(server);
    expect(await exercise.downloadAndSeal([], directory, heart.beat, anHour)).toEqual([]);
    expect(heart).toBeStill();
    expect(server.trace.names).toEqual([]);
  });
});

describe("Failure", () => {
  test("a refused download ends it with its error and leaves no file", async ({
    exercise,
    server,
    directory,
  }) => {
    const [url = ""] = server.serve({ missing: { status: 404 } });
    const heart = heartbeat(server);
    await expect(exercise.downloadAndSeal([url], directory, heart.beat, 1)).toFailWithStatus(404, url);
    await expect(heart).toStop();
    await expect(directory).toHold(server, []);
  });

  test("what beat throws during a download cancels its request and leaves no file", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ archivo1: {} });
    const gate = server.hold(byHand("the end of the request"));
    const heart = heartbeat(server, (beats) => {
      if (beats === 2) throw new Error("the screen is gone");
      // Nobody has heard of the error: let the response go, so that the test can end.
      if (beats === 20) gate.open();
    });

    await expect(exercise.downloadAndSeal(urls, directory, heart.beat, 1)).toFailByBeat(heart);
    await expect(server).toSeeCancelled("archivo1");
    await expect(heart).toStop();
    await expect(directory).toHold(server, []);
  });
});
