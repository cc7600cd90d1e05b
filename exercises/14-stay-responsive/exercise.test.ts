import { availableParallelism } from "node:os";
import {
  byHand,
  describe,
  exerciseTest,
  expect,
  followSeals,
  heartbeat,
  inFlight,
} from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const seals = followSeals();
const anHour = 3_600_000;

describe("Task 1: beat while seals are computed", () => {
  test("the program beats during each seal", async ({ exercise, server, directory, annotate }) => {
    const names = ["archivo1", "archivo2", "archivo3"];
    const urls = server.serve({ archivo1: {}, archivo2: {}, archivo3: {} });
    const gate = server.hold(byHand("the seal before"));
    seals.hold("5 beats", ({ beats }) => beats >= 5);
    const heart = heartbeat(
      server,
      seals.oneAfterTheOther(names, (name) => gate.open(name)),
      seals,
    );

    const sealed = await exercise.downloadAndSeal(urls, directory, heart.beat, 1);

    expect(heart).toBeatDuringSeals(5);
    expect(sealed).toBeSealed(server, directory, names);
    await expect(directory).toHold(server, names);
    await annotate("5 beats and more during each of 3 seals; on the same thread there were none", "won");
  });
});

describe("Task 2: as many seals at a time as there are cores", () => {
  test("never more seals are computed at a time than the machine has cores", async ({
    exercise,
    server,
    directory,
  }) => {
    const cores = availableParallelism();
    const names = Array.from({ length: cores + 4 }, (_, index) => `archivo${index + 1}`);
    const urls = server.serve(Object.fromEntries(names.map((name) => [name, {}])));
    server.hold(inFlight(names.length));
    // A right answer never gets there: then they go on when nothing has happened for a while.
    seals.hold("more seals than cores", (_, { length }) => length > cores, 30);

    const sealed = await exercise.downloadAndSeal(urls, directory, () => undefined, anHour);

    expect(server).toOverlap(names.length);
    expect(seals).toSealAtMost(cores);
    expect(sealed).toBeSealed(server, directory, names, "any");
    expect(seals.all.length, "Each file is sealed, and once").toBe(names.length);
  });
});

describe("Task 3: an error ends it all", () => {
  test("what beat throws during a seal ends it at once", async ({ exercise, server, directory }) => {
    const urls = server.serve({ archivo1: {}, archivo2: {} });
    seals.hold("the end of your function", () => false, 200);
    const heart = heartbeat(
      server,
      () => {
        if (seals.computing.some(({ beats }) => beats === 3)) throw new Error("the screen is gone");
      },
      seals,
    );

    await expect(exercise.downloadAndSeal(urls, directory, heart.beat, 1)).toFailByBeat(heart);
    seals.open();
    await expect(heart).toStop();
    // And the fixture looks for workers that were left running.
  });

  test("a seal that fails ends it with its error", async ({ exercise, server, directory }) => {
    const urls = server.serve({ empty: { size: 0 } });
    const heart = heartbeat(server, undefined, seals);

    await expect(exercise.downloadAndSeal(urls, directory, heart.beat, 1)).toFailBySeal();
    await expect(heart).toStop();
  });
});
