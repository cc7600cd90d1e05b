/** An error of the compiler in a file. */
export interface Diagnostic {
  /** From the folder that was compiled, with `/`. */
  file: string;
  line: number;
  column: number;
  /** `TS2322` */
  code: string;
  /** Its first line. */
  message: string;
}

/** What the compiler has printed. */
export interface Diagnostics {
  inFiles: Diagnostic[];
  /**
   * Lines that name no file. The settings may be wrong, so that nothing was checked; or it is a line of what a
   * student wrote, because the compiler prints line breaks in types as they are.
   */
  elsewhere: string[];
}

const LINE = /^(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): error (?<code>TS\d+): (?<message>.*)$/;

/** Reads what the compiler prints without colours. Lines that go on with a diagnostic are indented and left out. */
export function readDiagnostics(output: string): Diagnostics {
  const found: Diagnostics = { inFiles: [], elsewhere: [] };
  for (const text of output.split("\n").map((line) => line.trimEnd())) {
    const groups = LINE.exec(text)?.groups;
    if (groups !== undefined) {
      const { file = "", line, column, code = "", message = "" } = groups;
      const place = { file: file.replaceAll("\\", "/"), line: Number(line), column: Number(column) };
      found.inFiles.push({ ...place, code, message });
    } else if (text.startsWith("error TS")) found.elsewhere.push(text);
  }
  return found;
}
