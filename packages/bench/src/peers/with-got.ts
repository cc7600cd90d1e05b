import { createWriteStream } from "node:fs";
import { downloadAll } from "./lanes.ts";
import got from "got";
import { pipeline } from "node:stream/promises";

await downloadAll((url, path) => pipeline(got.stream(url), createWriteStream(path)));
