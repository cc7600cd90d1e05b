import type { Readable } from "node:stream";
import axios from "axios";
import { createWriteStream } from "node:fs";
import { downloadAll } from "./lanes.ts";
import { pipeline } from "node:stream/promises";

await downloadAll(async (url, path) => {
  const { data } = await axios.get<Readable>(url, { responseType: "stream" });
  await pipeline(data, createWriteStream(path));
});
