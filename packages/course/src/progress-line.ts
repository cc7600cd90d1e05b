import { canWriteOver } from "./terminal.ts";

/** A line that is written over and over on a terminal that can do that, and gone at the end; nothing elsewhere. */
export class ProgressLine implements Disposable {
  show(text: string): void {
    if (canWriteOver()) process.stdout.write(`\r\u001b[2K ${text.slice(0, process.stdout.columns - 2)}`);
  }

  clear(): void {
    if (canWriteOver()) process.stdout.write("\r\u001b[2K");
  }

  [Symbol.dispose](): void {
    this.clear();
  }
}
