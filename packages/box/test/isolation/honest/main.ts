/** What a shim and an honest student do: takes the ports when they come, then uses everything that a box grants. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, readdir, rename, rm } from "node:fs/promises";
import { get } from "node:http";
import { Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setTimeout as after } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { createGunzip, createGzip } from "node:zlib";
import { request } from "undici";
import { takePowers } from "@meanwhile/box/hardening";

const { announcePorts } = takePowers();
const [folder = ""] = process.argv.slice(2);
const channel = new Socket({ fd: 3 });
const [message] = (await once(channel, "data")) as [Buffer];
const { port } = JSON.parse(message.toString()) as { port: number };
const url = `http://127.0.0.1:${port}/`;
const early = await fetch(url).catch((error: unknown) => String(error));
announcePorts([port]);

const [response] = await once(get(url.replace("127.0.0.1", "localhost")), "response");
const archive = join(folder, "archive.gz");
await pipeline(createReadStream(import.meta.filename), createGzip(), createWriteStream(`${archive}.part`));
await rename(`${archive}.part`, archive);
const unpacked = await text(createReadStream(archive).pipe(createGunzip()));
await rm(archive);
const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: url });
const [fromWorker] = await once(worker, "message");
await worker.terminate();
channel.end(
  JSON.stringify({
    early,
    fetch: await (await fetch(url)).text(),
    undici: await (await request(url)).body.text(),
    http: await text(response),
    worker: fromWorker,
    file: unpacked === (await readFile(import.meta.filename, "utf8")),
    left: await readdir(folder),
    hash: createHash("sha256").update("42").digest("hex").length,
    timer: await after(1, "rang"),
    taken: Symbol.for("meanwhile.box.powers") in globalThis,
    memory: process.memoryUsage().rss > 0,
    environment: Object.keys(process.env).toSorted(),
  }),
);
