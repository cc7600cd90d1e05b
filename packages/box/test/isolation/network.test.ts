import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, type ListenOptions, createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Changes, runHostile, twoFolders } from "./hostile-box.ts";

/** Servers of every kind, and who came to them. */
async function listenEverywhere() {
  const visits: string[] = [];
  const path = join(twoFolders().own, "socket");
  const http = createHttpServer((request, response) => response.end()).on("connection", () =>
    visits.push("TCP"),
  );
  const six = createServer((socket) => socket.end()).on("connection", () => visits.push("TCP 6"));
  const local = createServer((socket) => socket.end()).on("connection", () => visits.push("local"));
  const places: [typeof six, ListenOptions][] = [
    [http, { port: 0, host: "127.0.0.1" }],
    [six, { port: 0, host: "::1" }],
    [local, { path, readableAll: true, writableAll: true }],
  ];
  for (const [server, place] of places) {
    await once(server.listen(place), "listening");
    onTestFinished(() => void server.close());
  }
  const udp = createSocket("udp4").on("message", (message) =>
    visits.push(message.toString() === "us" ? "us" : `UDP ${/secret/i.test(message.toString("latin1"))}`),
  );
  await once(udp.bind(0, "127.0.0.1"), "listening");
  onTestFinished(() => void udp.close());
  const ports = [http, six].map((server) => (server.address() as AddressInfo).port);
  const [tcp = 0] = ports;
  /** Whoever came before has been seen when we have been seen ourselves. */
  const settled = async (): Promise<void> => {
    const us = createSocket("udp4");
    us.send("us", udp.address().port, "127.0.0.1");
    while (!visits.includes("us")) await once(udp, "message");
    us.close();
  };
  return { args: [...ports, udp.address().port, path], tcp, visits, settled };
}

async function talk(changes?: (tcp: number) => Changes) {
  const { args, tcp, visits, settled } = await listenEverywhere();
  const { open, text } = await runHostile("network.js", args, changes?.(tcp));
  await settled();
  return { open, text, visits };
}

test("nobody is reached, and no name is asked for", async () => {
  const { open, text, visits } = await talk();
  expect({ open, visits }).toEqual({ open: [], visits: ["us"] });
  expect(text.match(/^shut /gm)).toHaveLength(14);
});

test("an announced port is reached, and only that", async () => {
  const { open, visits } = await talk((tcp) => ({ ports: [tcp] }));
  expect(open).toEqual(["TCP", "TCP by name", "HTTP", "fetch"]);
  expect(new Set(visits)).toEqual(new Set(["TCP", "us"]));
});

test("without the preload, all of them are reached, and a name carries data out", async () => {
  const { open, visits } = await talk(() => ({ without: ["hardening"] }));
  expect(open).toEqual(
    expect.arrayContaining(["TCP", "TCP 6", "HTTP", "fetch", "local socket", "listening", "UDP"]),
  );
  expect(new Set(visits)).toEqual(new Set(["TCP", "TCP 6", "local", "UDP false", "UDP true", "us"]));
});
