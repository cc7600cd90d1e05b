// Exercise: 14
// Tries: to keep the grader busy with what seals write down, and to have it let go what is no seal's name.
// Earns: what beat throws during a seal ends it at once
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const journal = join(process.env["MEANWHILE_SEALS"] ?? "", "journal");
const gate = process.env["MEANWHILE_SEAL_GATE"] ?? "";

export async function downloadAndSeal(_urls: string[], _directory: string, beat: () => void): Promise<never> {
  const names = ["x/../../../../../journal.jsonl", "../shut", "9-9-9/../../shut"];
  appendFileSync(journal, names.map((name) => `begin ${name} 9-9 0 0 s\n`).join(""));
  appendFileSync(
    journal,
    Array.from({ length: 1_000_000 }, (_, id) => `begin 9-9-${id} 9-9 0 0 s\n`).join(""),
  );
  for (let beats = 0; beats < 50; beats += 1) {
    await new Promise((go) => setTimeout(go, 2));
    beat();
  }
  try {
    rmSync(gate, { recursive: true });
  } finally {
    await new Promise(() => undefined);
  }
  throw new Error("Nothing was sealed");
}
