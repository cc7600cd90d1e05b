import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Duplex } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { LIMITS, type Level, spawnConfined } from "../../src/isolation/index.ts";
import { twoFolders } from "./hostile-box.ts";

const REPOSITORY = join(import.meta.dirname, "../../../..");

/** The report of an honest program that has used everything which is granted. */
async function use(level: Level) {
  const { own } = twoFolders();
  const server = createServer((_, response) => response.end("hello"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const box = spawnConfined(level, join(import.meta.dirname, "honest/main.ts"), [own], {
    readable: ["node_modules", "packages"].map((name) => join(REPOSITORY, name)),
    writable: [own],
    ports: [],
    announced: true,
    capabilities: ["threads"],
    environment: { LANG: "C" },
    limits: LIMITS,
  });
  onTestFinished(async () => box.kill());
  const channel = box.process.stdio[3];
  if (!(channel instanceof Duplex)) throw new Error("a box has a channel");
  channel.write(JSON.stringify({ port: (server.address() as AddressInfo).port }));
  const said = await text(channel);
  // Whatever it wrote is a complaint.
  expect(box.output().head).toBe("");
  return JSON.parse(said) as Record<string, unknown>;
}

const EVERYTHING = {
  fetch: "hello",
  undici: "hello",
  http: "hello",
  worker: "hello",
  file: true,
  left: [],
  hash: 64,
  timer: "rang",
  taken: false,
  memory: true,
};

test("honest code does in a box what it does outside, once its ports are announced", async () => {
  expect(await use("default")).toEqual({
    ...EVERYTHING,
    early: "TypeError: fetch failed",
    environment: expect.not.arrayContaining(["VITEST"]),
  });
});

test("without a box it does the same, and needs no announcement", async () => {
  expect(await use("none")).toMatchObject(EVERYTHING);
});
