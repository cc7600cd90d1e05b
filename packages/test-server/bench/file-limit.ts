import { execFileSync, spawnSync } from "node:child_process";

/** Each process needs files of its own besides its connections. */
const SPARE = 200;

/**
 * Says how many connections, at most `wanted`, one process may hold. Where the limit is lower but may be raised,
 * runs the whole benchmark again under a higher one and ends with its exit code; where it may not, says so.
 *
 * @note Node raises the soft limit to the hard one when it starts, so only the hard one matters.
 */
export function raiseFileLimit(wanted: number): number {
  if (process.platform === "win32") return wanted;
  const limit = hardLimit();
  if (limit >= wanted + SPARE) return wanted;
  const command = `ulimit -n ${wanted + SPARE} && exec "$0" "$@"`;
  const mayRaise = spawnSync("sh", ["-c", command, "true"], { stdio: "ignore" }).status === 0;
  if (mayRaise && process.env["MEANWHILE_BENCH_RAISED"] === undefined) {
    const { status } = spawnSync("sh", ["-c", command, process.execPath, ...process.argv.slice(1)], {
      stdio: "inherit",
      env: { ...process.env, MEANWHILE_BENCH_RAISED: "1" },
    });
    process.exit(status ?? 1);
  }
  const downloads = Math.max(100, limit - SPARE);
  process.stderr.write(
    `Only ${limit} files may be open here (ulimit -Hn), so the slow part runs with ${downloads} downloads.\n`,
  );
  return downloads;
}

function hardLimit(): number {
  const limit = execFileSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" }).trim();
  return limit === "unlimited" ? Infinity : Number(limit);
}
