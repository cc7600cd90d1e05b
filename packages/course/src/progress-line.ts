/** A line that is written over and over on a terminal, and gone at the end; nothing elsewhere. */
export class ProgressLine implements Disposable {
  show(text: string): void {
    if (process.stdout.isTTY)
      process.stdout.write(`\r\u001b[2K ${text.slice(0, process.stdout.columns - 2)}`);
  }

  clear(): void {
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K");
  }

  [Symbol.dispose](): void {
    this.clear();
  }
}
