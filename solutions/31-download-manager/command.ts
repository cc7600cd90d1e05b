import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Outcome } from "./download-all.ts";
import { displayOn } from "./display.ts";
import type { Options } from "./settings.ts";

type DownloadAll = (urls: string[], directory: string, options?: Options) => Promise<Outcome>;

const HELP = `Usage: node exercise.ts [options] URL...

Downloads files, several at a time. What breaks off is continued, now or when
you run it again; what fails for a moment is tried again.

Options:
  -d, --dir DIR          where to save (default: here); made if it is missing
  -l, --limit N          downloads at the same time (default: 16)
  -r, --retries N        how often to try again (default: 3)
  -t, --timeout SECONDS  give up an attempt after so long a silence (default: 30)
  -i, --input FILE       read URLs from a file, one per line; - is standard input
  -q, --quiet            tell of failures only
  -h, --help             show this

Examples:
  node exercise.ts http://example.com/archivo1
  node exercise.ts --limit 3 --dir downloads --input urls.txt

Exit status: 0 all saved, 1 some failed, 2 wrong arguments, 130 interrupted.
`;

/** Runs the command; sets the exit status of the process. */
export async function main(downloadAll: DownloadAll, args: readonly string[]): Promise<void> {
  try {
    const order = read(args);
    if (order === undefined) process.stdout.write(HELP);
    else process.exitCode = await run(downloadAll, order);
  } catch (error) {
    if (!isMisuse(error)) throw error;
    process.stderr.write(`${error.message}\nTry: node exercise.ts --help\n`);
    process.exitCode = 2;
  }
}

interface Order {
  urls: string[];
  directory: string;
  quiet: boolean;
  options: Options;
}

/** @returns undefined where help is wanted */
function read(args: readonly string[]): Order | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dir: { type: "string", short: "d", default: "." },
      limit: { type: "string", short: "l" },
      retries: { type: "string", short: "r" },
      timeout: { type: "string", short: "t" },
      input: { type: "string", short: "i" },
      quiet: { type: "boolean", short: "q", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return undefined;
  const urls = [...positionals, ...linesOf(values.input)];
  if (urls.length === 0) throw new RangeError("No URL was given.");
  return {
    urls,
    directory: values.dir,
    quiet: values.quiet,
    options: {
      ...(values.limit !== undefined && { limit: Number(values.limit) }),
      ...(values.retries !== undefined && { retries: Number(values.retries) }),
      ...(values.timeout !== undefined && { timeoutMs: Number(values.timeout) * 1000 }),
    },
  };
}

function linesOf(input: string | undefined): string[] {
  if (input === undefined) return [];
  const text = readFileSync(input === "-" ? process.stdin.fd : input, "utf8");
  return text.split("\n").flatMap((line) => line.trim() || []);
}

async function run(downloadAll: DownloadAll, { urls, directory, quiet, options }: Order): Promise<number> {
  const interrupt = new AbortController();
  const stop = (): void => {
    // The second time nobody wants to wait for anything.
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error("interrupted"));
  };
  mkdirSync(directory, { recursive: true });
  const display = await displayOn(process.stderr, { files: urls.length, quiet });
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const { saved, failed } = await downloadAll(urls, directory, {
      ...options,
      signal: interrupt.signal,
      onProgress: display.show,
    });
    display.end();
    for (const { url, error } of failed) process.stderr.write(`${told(url, error)}\n`);
    if (!quiet) process.stdout.write(`${saved.length} of ${urls.length} files saved\n`);
    return failed.length === 0 ? 0 : 1;
  } catch (error) {
    display.end();
    if (!interrupt.signal.aborted) throw error;
    process.stderr.write("Interrupted. What has arrived is kept: run it again to go on.\n");
    return 130;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** The network's own errors do not say what was wanted. */
function told(url: string, { message }: Error): string {
  return message.includes(url) ? message : `Failed to get ${url}: ${message}`;
}

/** What somebody typed, and not what went wrong later. */
function isMisuse(error: unknown): error is Error {
  return (
    error instanceof RangeError ||
    error instanceof TypeError ||
    (error instanceof Error && "syscall" in error)
  );
}
