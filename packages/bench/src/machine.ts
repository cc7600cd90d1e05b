import { arch, cpus, loadavg, release, totalmem, type } from "node:os";
import type { Entrant } from "./results.ts";

/** The machine and what runs on it, in lines of text. */
export function machineLines(
  date: Date,
  nginx: string,
  peers: readonly Entrant[],
  notice?: string,
): string[] {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const versions = peers
    .filter(({ version, skipped }) => version !== "" && skipped === undefined)
    .map(({ name, version }) => `${name === "node -e 0" ? "Node" : name} ${version}`);
  const load = loadavg()[0]?.toFixed(1) ?? "unknown";
  return [
    `${date.toISOString().slice(0, 10)}: ${cpus().length} x ${model}, ${memory}, ${type()} ${release()} ${arch()}; load when it began: ${load}`,
    [`nginx ${nginx}`, ...versions].join(", "),
    notice ?? "files served and saved are in memory (/dev/shm)",
  ];
}
