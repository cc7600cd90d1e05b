import type { Workload } from "./workload.ts";

export interface Site {
  port: number;
  /** Holds a directory of files per workload. */
  root: string;
  /** For everything nginx writes. */
  workshop: string;
  workloads: readonly Workload[];
  /** Path of the module `echo`, if there is one and it is to be loaded. */
  echo?: string;
  /** Whom the worker runs as, where nginx would choose somebody that may not read the files. */
  user?: string;
}

/**
 * One worker on loopback that hands out files. Latency is a pause before the answer, by the module `echo`: the
 * worker goes on with the others, and the bytes take the same way as without.
 */
export function nginxConfig({ port, root, workshop, workloads, echo, user }: Site): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const slow = workloads.filter(({ latencyMs }) => latencyMs > 0);
  return [
    ...(user === undefined ? [] : [`user ${user};`]),
    ...(echo === undefined ? [] : [`load_module "${echo}";`]),
    `daemon off;`,
    `worker_processes 1;`,
    `pid "${workshop}/nginx.pid";`,
    `error_log "${workshop}/nginx.log";`,
    `events { worker_connections 1000; }`,
    `http {`,
    `  access_log off;`,
    `  default_type application/octet-stream;`,
    `  sendfile on;`,
    `  tcp_nopush on;`,
    `  keepalive_requests 1000000;`,
    ...temporary.map((name) => `  ${name}_temp_path "${workshop}/nginx-${name}";`),
    `  server {`,
    `    listen 127.0.0.1:${port};`,
    `    root "${root}";`,
    `    location @files {}`,
    ...slow.map(
      ({ name, latencyMs }) => `    location /${name}/ { echo_sleep ${latencyMs / 1000}; echo_exec @files; }`,
    ),
    `  }`,
    `}`,
    ``,
  ].join("\n");
}
