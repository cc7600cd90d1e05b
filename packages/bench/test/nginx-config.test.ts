import { expect, test } from "vitest";
import { nginxConfig } from "../src/nginx-config.ts";

const WORKLOADS = [
  { name: "slow", title: "", files: 1, bytes: 1, latencyMs: 50 },
  { name: "plain", title: "", files: 1, bytes: 1, latencyMs: 0 },
];

test("Only what has latency waits, and everything nginx writes is in the workshop.", () => {
  const config = nginxConfig({ port: 1234, root: "/data", workshop: "/shop", workloads: WORKLOADS });
  expect(config.match(/echo_sleep.*/g)).toEqual(["echo_sleep 0.05; echo_exec @files; }"]);
  expect(config).toContain("listen 127.0.0.1:1234;");
  expect(config.match(/(?:_path|pid|error_log) "(?!\/shop)/g)).toBeNull();
});
