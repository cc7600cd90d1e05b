import { createHash } from "node:crypto";
import { BLOCK, Content, identityOf } from "./content.ts";
import { defineFile, type File, type FileSpec } from "./file.ts";
import { type Ask, type Reply, replyTo } from "./reply.ts";

/** The files behind a server's doors, and how often each was asked for. */
export class Origin {
  readonly seed: number;
  readonly content: Content;
  readonly #files = new Map<string, File>();
  readonly #attempts = new Map<string, number>();

  constructor(seed: number) {
    if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be an integer, got ${String(seed)}`);
    this.seed = seed;
    this.content = new Content(seed);
  }

  /**
   * Adds files, or describes them anew; all of them or, when one makes no sense, none.
   *
   * @throws {TypeError | RangeError} naming the field and the value, when a description makes no sense.
   */
  serve(files: Record<string, FileSpec>): void {
    const defined = Object.entries(files).map(([name, spec]) => defineFile(name, spec));
    for (const file of defined) {
      // Described anew, a file keeps its bytes: an entity tag never comes back.
      file.version = this.#files.get(file.name)?.version ?? 0;
      this.#files.set(file.name, file);
      // Its faults begin with the first again.
      this.#attempts.delete(file.name);
    }
  }

  /** @throws {RangeError} when there is no such file; so do all that take a name below. */
  #file(name: string): File {
    const file = this.#files.get(name);
    if (file !== undefined) return file;
    const names = [...this.#files.keys()].join(", ") || "none";
    throw new RangeError(`There is no file ${JSON.stringify(name)} here; there are: ${names}`);
  }

  /** From now on the file has other bytes and another entity tag, as if somebody had uploaded a new one. */
  change(name: string): void {
    this.#file(name).version += 1;
  }

  /** The file's bytes as they are now. Holds them in memory: for large files see {@link sha256}. */
  bytes(name: string): Buffer {
    const file = this.#file(name);
    return Buffer.from(this.content.slice(identityOf(name, file.version), 0, file.size));
  }

  /** The checksum of the file as it is now, in hexadecimal. */
  sha256(name: string): string {
    const file = this.#file(name);
    const hash = createHash("sha256");
    for (let at = 0; at < file.size; at += BLOCK) {
      hash.update(this.content.slice(identityOf(name, file.version), at, Math.min(BLOCK, file.size - at)));
    }
    return hash.digest("hex");
  }

  /** The number of bytes of the file. */
  size(name: string): number {
    return this.#file(name).size;
  }

  /** Decides the answer to a request and counts the attempt. */
  answer(ask: Ask): { reply: Reply; file: File | undefined; attempt: number } {
    const file = this.#files.get(ask.name);
    const attempt = this.#attempts.get(ask.name) ?? 0;
    this.#attempts.set(ask.name, attempt + 1);
    return { reply: replyTo(ask, file, attempt), file, attempt };
  }
}
