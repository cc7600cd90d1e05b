import { describe, expect, test } from "vitest";
import { Clock } from "../../src/bridge/clock.ts";

const PATIENCE = { computing: 2_000_000, asleep: 5_000, waiting: 30_000 };

/** A box whose readings the test sets. */
function boxAt(atWork: boolean | undefined) {
  const box = { time: 0, cpu: 0, atWork };
  const clock = new Clock({ now: () => box.time, used: () => box.cpu, atWork: () => box.atWork }, PATIENCE);
  return { box, clock };
}

describe("Calls that keep their callers waiting", () => {
  test("one call for which the box sleeps is given up after the patience for sleep", () => {
    const { box, clock } = boxAt(false);
    const looks = Array.from({ length: 100 }, () => {
      box.time += 100;
      return clock.keepsWaiting(0);
    });
    expect(looks.indexOf(true) * 100).toBe(5_100);
  });

  test("an answer that is not read yet is no sleep: many short calls on a busy machine are never given up", () => {
    const { box, clock } = boxAt(false);
    const looks = Array.from({ length: 10_000 }, () => {
      box.time += 150;
      return clock.keepsWaiting(box.time - 10);
    });
    expect(looks).not.toContain(true);
  });

  test("a call is given up when the box computes for too long within it, and not when all calls together do", () => {
    const { box, clock } = boxAt(true);
    const look = (since: number): boolean => {
      box.time += 100;
      box.cpu += 100_000;
      return clock.keepsWaiting(since);
    };
    expect(Array.from({ length: 100 }, () => look(box.time + 50))).not.toContain(true);
    const since = box.time;
    expect(Array.from({ length: 22 }, () => look(since)).indexOf(true)).toBe(20);
  });

  test("where the system does not tell who sleeps, all waiting together has its limit", () => {
    const { box, clock } = boxAt(undefined);
    const looks = Array.from({ length: 400 }, () => {
      box.time += 100;
      return clock.keepsWaiting(0);
    });
    expect(looks.indexOf(true) * 100).toBe(30_100);
  });

  test("a call that looks again at once costs the box nothing", () => {
    const { clock } = boxAt(false);
    expect(Array.from({ length: 10_000 }, () => clock.keepsWaiting(0))).not.toContain(true);
  });
});

describe("Turns of its event loop", () => {
  test("a thread is lost when it computes for too long without one, and only while one is waited for", () => {
    const { box, clock } = boxAt(false);
    box.cpu = 3_000_000;
    expect(clock.lost).toBe(false);
    clock.expectTurn();
    box.cpu += 2_000_001;
    expect(clock.lost).toBe(true);
    clock.turned(true);
    expect(clock.lost).toBe(false);
    box.cpu += 2_000_001;
    clock.turned(false);
    expect(clock.lost).toBe(false);
  });
});
