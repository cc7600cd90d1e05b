import { createHash } from "node:crypto";
import filenamify from "filenamify";

/** Ids that are their own safe name: what people give, and no more. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,47}$/;
const HASHED = /-[0-9a-f]{16}$/;

/**
 * A name for files and folders on every system. Other ids have other names: also where they look alike, and where
 * the system takes `a` for `A` (ids that differ in nothing else are refused before).
 */
export function safeName(id: string): string {
  if (PLAIN.test(id) && !HASHED.test(id) && !id.endsWith(".") && filenamify(id) === id) return id;
  // Without accents, whether or not they are characters of their own; the hash still tells such ids apart.
  const plain = id.normalize("NFKD").replaceAll(/\p{Mark}/gu, "");
  const readable = plain.replaceAll(/[^A-Za-z0-9]+/g, "-");
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return `${readable.replaceAll(/^-|-$/g, "").slice(0, 24) || "student"}-${hash}`;
}

/** Equal for ids that are one for people and for file systems: `Ana` and `ana`, composed and decomposed `á`. */
export function identityOf(id: string): string {
  return id.normalize("NFC").toLowerCase();
}
