import { request } from "undici";
import { startServer, type FileSpec, type Server } from "../../src/index.ts";
import { beginRun, type Run } from "../../src/vitest/run.ts";

/** A server that a test of the fixture's parts is about, with the notes that the fixture would make. */
export async function watchedServer(
  files: Record<string, FileSpec>,
): Promise<AsyncDisposable & { server: Server; run: Run }> {
  const server = await startServer({ files });
  const run = beginRun(1);
  run.server = server;
  return { server, run, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** Downloads to the end, one after the other. */
export async function download(server: Server, ...names: string[]): Promise<void> {
  for (const name of names) await (await request(server.url(name))).body.bytes().catch(() => undefined);
}

/** Downloads to the end, all at once. */
export async function downloadTogether(server: Server, ...names: string[]): Promise<void> {
  await Promise.all(names.map((name) => download(server, name)));
}
