import type { Hash } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { HttpError } from "@meanwhile/download/http-error";
import { retryAfterMs } from "@meanwhile/download/retry-after";
import type { Dispatcher } from "undici";
import { IntegrityError } from "./integrity-error.ts";
import { isStrong, type Part, partPath } from "./part.ts";
import type { Settings } from "./settings.ts";
import type { Target } from "./target.ts";

type Headers = Record<string, string | string[] | undefined>;

/** What became of one request: a whole file; another place to ask; or the part is of no use. */
export type Answer = { bytes: number } | { location: string } | "start over";

export interface Order {
  target: Target;
  /** What is there already. */
  part: Part | undefined;
  /** With the bytes of the part, where there are any. */
  checksum: { hash: Hash; expected: string } | undefined;
  settings: Settings;
}

/**
 * One request and its answer, written to the disk as it comes.
 *
 * @note It writes synchronously. That is quicker than handing each piece to another thread, and the piece stands in a
 * buffer that the next read overwrites. It would be wrong in a program that has other things to do while a disk is slow.
 */
export class Transfer implements Dispatcher.DispatchHandler {
  readonly #order: Order;
  readonly #answer = Promise.withResolvers<Answer>();
  #controller: Dispatcher.DispatchController | undefined;
  #failure: { reason: unknown } | undefined;
  #part: Part | undefined;
  #fd: number | undefined;
  #total: number | undefined;
  /** Goes off when nothing has come for too long. */
  readonly #silence: NodeJS.Timeout;
  /** The answer, where there is no file to wait for. */
  #early: Exclude<Answer, { bytes: number }> | undefined;

  constructor(order: Order) {
    this.#order = order;
    this.#part = order.part;
    const { timeoutMs } = order.settings;
    this.#silence = setTimeout(
      () =>
        this.abort(new DOMException(`${order.target.url} sent nothing for ${timeoutMs} ms`, "TimeoutError")),
      timeoutMs,
    );
  }

  /** Rejects with what went wrong; by then, no file is open. */
  get answer(): Promise<Answer> {
    return this.#answer.promise;
  }

  /** What an attempt has left for the next one. */
  get part(): Part | undefined {
    return this.#part;
  }

  abort(reason: unknown): void {
    this.#fail(reason);
    // Not yet begun: see `onRequestStart`.
    this.#controller?.abort(new Error("Nobody wants any more of this"));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure !== undefined) controller.abort(new Error("Nobody wants any of this"));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    // 1xx announces, the answer is still to come.
    if (status < 200) return;
    this.#silence.refresh();
    if (status === 200) this.#begin(headers);
    else if (status === 206 && this.#goesOn(headers)) this.#continue(headers);
    else if (status === 206 || status === 416) this.#startOver();
    else if (isRedirect(status) && headers["location"] !== undefined)
      this.#early = { location: String(headers["location"]) };
    else throw this.#refusal(status, headers);
    // There is nothing in it that anybody wants.
    if (this.#early !== undefined) this.#settle(this.#early);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#fd === undefined || this.#part === undefined) return;
    this.#silence.refresh();
    for (let at = 0; at < chunk.length;) at += writeSync(this.#fd, chunk, at);
    this.#order.checksum?.hash.update(chunk);
    this.#part.bytes += chunk.length;
    const { settings, target } = this.#order;
    settings.onProgress({ url: target.url, received: this.#part.bytes, total: this.#total, done: false });
  }

  onResponseEnd(): void {
    if (this.#part === undefined || this.#fd === undefined) return;
    this.#close();
    const { target, checksum } = this.#order;
    const got = checksum?.hash.digest("hex") ?? "";
    if (checksum !== undefined && got !== checksum.expected) {
      this.#discard();
      this.#fail(new IntegrityError(target.url, checksum.expected, got));
      return;
    }
    renameSync(this.#part.path, target.path);
    this.#settle({ bytes: this.#part.bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  /** The whole file is to come: what was there before is not needed. */
  #begin(headers: Headers): void {
    this.#discard();
    const etag = String(headers["etag"] ?? "");
    const path = partPath(this.#order.target.path, isStrong(etag) ? etag : "");
    this.#fd = openSync(path, "w");
    this.#part = { path, etag, bytes: 0 };
    this.#total = numberIn(headers["content-length"]);
  }

  #continue(headers: Headers): void {
    this.#fd = openSync(this.#part?.path ?? "", "a");
    const rest = numberIn(headers["content-length"]);
    this.#total = rest === undefined ? undefined : rest + (this.#part?.bytes ?? 0);
  }

  /** The part is of no use: it may be whole already, or the file is shorter now. */
  #startOver(): void {
    if (this.#part === undefined) throw this.#refusal(416, {});
    this.#discard();
    this.#early = "start over";
  }

  /** Whether these bytes begin where the part ends. */
  #goesOn(headers: Headers): boolean {
    return String(headers["content-range"]).startsWith(`bytes ${this.#part?.bytes}-`);
  }

  #refusal(status: number, headers: Headers): HttpError {
    const wait = retryAfterMs(headers["retry-after"] === undefined ? null : String(headers["retry-after"]));
    return new HttpError(this.#order.target.url, status, wait === undefined ? {} : { retryAfterMs: wait });
  }

  #settle(answer: Answer): void {
    clearTimeout(this.#silence);
    this.#answer.resolve(answer);
  }

  #fail(reason: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = { reason };
    clearTimeout(this.#silence);
    this.#close();
    if (this.#part !== undefined && (this.#part.bytes === 0 || !isStrong(this.#part.etag))) this.#discard();
    this.#answer.reject(reason);
  }

  #discard(): void {
    if (this.#part !== undefined) rmSync(this.#part.path, { force: true });
    this.#part = undefined;
  }

  #close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function numberIn(header: string | string[] | undefined): number | undefined {
  return header === undefined ? undefined : Number(header);
}
