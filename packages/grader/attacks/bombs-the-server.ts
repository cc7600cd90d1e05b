// Exercise: 03
// Tries: to open ten thousand connections to the test server and say nothing on them.
import { connect } from "node:net";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  const { port } = new URL(urls[0] ?? "http://127.0.0.1:1");
  const sockets = Array.from({ length: 10_000 }, () =>
    connect(Number(port), "127.0.0.1").on("error", () => undefined),
  );
  await new Promise(() => sockets);
  return [];
}
