import { expect, test } from "vitest";
import { activity } from "../../src/quiet/index.ts";
import { followModuleLoading } from "../../src/vitest/module-loading.ts";

interface Rpc {
  fetch(): Promise<string>;
  event(): undefined;
  $close(): Promise<void>;
}

/** What vitest's worker would have, had it this way to the main process; the real one is back at once. */
function followed(rpc: Rpc): Rpc {
  const name = "__vitest_worker__";
  const real: unknown = Reflect.get(globalThis, name);
  const worker = { rpc };
  Reflect.set(globalThis, name, worker);
  followModuleLoading();
  followModuleLoading();
  Reflect.set(globalThis, name, real);
  return worker.rpc;
}

/** Whether all is quiet before so many milliseconds have passed. */
async function isQuietWithin(milliseconds: number): Promise<boolean> {
  const over = AbortSignal.timeout(milliseconds);
  await activity.quiet(3, over);
  return !over.aborted;
}

test("a module that is on its way from the main process is under way", async () => {
  const fetched = Promise.withResolvers<string>();
  const rpc = followed({
    fetch: () => fetched.promise,
    event: () => undefined,
    $close: () => new Promise(() => {}),
  });
  rpc.event();
  void rpc.$close();
  await activity.quiet(3);

  const module = rpc.fetch();
  expect(await isQuietWithin(200)).toBe(false);
  fetched.resolve("code");
  expect(await module).toBe("code");
  await activity.quiet(3);
});

test("one that fails is not under way any more", async () => {
  const rpc = followed({
    fetch: () => Promise.reject(new Error("no such module")),
    event: () => undefined,
    $close: () => Promise.resolve(),
  });
  await expect(rpc.fetch()).rejects.toThrow("no such module");
  await activity.quiet(3);
});

test("without vitest's worker nothing is followed, and nothing breaks", () => {
  const rpc = {
    fetch: () => Promise.resolve("code"),
    event: () => undefined,
    $close: () => Promise.resolve(),
  };
  expect(followed(rpc)).not.toBe(rpc);
  const name = "__vitest_worker__";
  const real: unknown = Reflect.get(globalThis, name);
  Reflect.set(globalThis, name, undefined);
  followModuleLoading();
  Reflect.set(globalThis, name, real);
});
