import { createWriteStream } from "node:fs";
import { downloadAll } from "./lanes.ts";
import { pipeline } from "node:stream/promises";

await downloadAll(async (url, path) => {
  const { ok, status, body } = await fetch(url);
  if (!ok || body === null) throw new Error(`${url}: ${status}`);
  await pipeline(body, createWriteStream(path));
});
