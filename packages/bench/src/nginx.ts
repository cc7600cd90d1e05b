import { connect, createServer } from "node:net";
import { type Site, nginxConfig } from "./nginx-config.ts";
import { readFile, writeFile } from "node:fs/promises";
import { Missing } from "./missing.ts";
import { commandNamed } from "./tools.ts";
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";

const START_MS = 5000;

export interface Nginx {
  command: string;
  version: string;
  /** Path of the module that waits, if it is here. */
  echo: string | undefined;
}

/** @throws {Missing} with the name of its package */
export async function findNginx(): Promise<Nginx> {
  const command = await commandNamed("nginx", "nginx-light");
  const { stderr } = await promisify(execFile)(command, ["-V"]);
  const folders = [/--modules-path=(\S+)/.exec(stderr)?.[1] ?? "", "/usr/lib/nginx/modules"];
  const paths = folders.map((folder) => join(folder, "ngx_http_echo_module.so"));
  return {
    command,
    version: /nginx\/(\S+)/.exec(stderr)?.[1] ?? "",
    echo: paths.find((path) => existsSync(path)),
  };
}

export interface Server extends AsyncDisposable {
  origin: string;
}

/** Starts an nginx of our own; returns when it takes connections. Disposing of it ends it. */
export async function startNginx(
  { command, echo }: Nginx,
  site: Omit<Site, "port" | "user" | "echo">,
): Promise<Server> {
  const port = await freePort();
  const file = join(site.workshop, "nginx.conf");
  const log = join(site.workshop, "nginx.log");
  // As root, nginx would run its worker as somebody who may not read our files.
  const user = process.getuid?.() === 0 ? { user: "root" } : {};
  await writeFile(file, nginxConfig({ ...site, ...user, ...(echo !== undefined && { echo }), port }));
  const child = spawn(command, ["-p", site.workshop, "-e", log, "-c", file], {
    detached: true,
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  const server = {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
  for (const start = performance.now(); performance.now() - start < START_MS; await sleep(10)) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return server;
  }
  await server[Symbol.asyncDispose]();
  throw new Missing(`nginx did not start: ${await readFile(log, "utf8").catch(() => "no log")}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
