import { byHand, describe, exerciseTest, expect, inOrder } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

function permutations(names: string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) =>
    permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
  );
}

describe("Order", () => {
  test("whatever the order in which four files end, the results are in URL order", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["a", "b", "c", "d"];
    const urls = server.serve({ a: {}, b: {}, c: {}, d: {} });
    for (const order of permutations(names)) {
      server.hold(inOrder(order));
      expect(await exercise.downloadAll(urls, directory)).toBeSaved(server, directory, names);
    }
    await expect(directory).toHold(server, names);
  });

  test("an empty list gives an empty list and no request", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory)).toEqual([]);
    expect(server.trace.names).toEqual([]);
  });
});

describe("Failure", () => {
  test("the first failure rejects at once, while the others still run", async ({
    exercise,
    server,
    directory,
  }) => {
    const [first = "", missing = "", third = ""] = server.serve({
      archivo1: {},
      missing: { status: 404 },
      archivo3: {},
    });
    const gate = server.hold(
      byHand("the rejection, before the other downloads end", ["archivo1", "archivo3"]),
    );

    await expect(exercise.downloadAll([first, missing, third], directory)).toFailWithStatus(404, missing);
    expect(server).toOpenItsGates("The rejection came only after the other downloads had ended.");

    gate.open();
    await server.trace.until((trace) => trace.inFlight.length === 0);
  });

  test("a second failure is not left alone", async ({ exercise, server, directory }) => {
    const urls = server.serve({ archivo1: {}, missing: { status: 404 }, gone: { status: 404 } });
    server.hold(inOrder(["gone", "missing", "archivo1"]));

    await expect(exercise.downloadAll(urls, directory)).toFailWithStatus(404);
    await server.trace.until((trace) => trace.inFlight.length === 0);
  });
});
