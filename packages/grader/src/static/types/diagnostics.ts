/** An error of the compiler. */
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

const LINE = /^(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): error (?<code>TS\d+): (?<message>.*)$/;

/**
 * Reads what the compiler prints without colours. Lines that go on with a diagnostic are indented and left out.
 *
 * @throws when it complains of something that is in no file: then the settings are wrong, and nothing was checked
 */
export function readDiagnostics(output: string): Diagnostic[] {
  return output.split("\n").flatMap((text) => {
    const groups = LINE.exec(text.trimEnd())?.groups;
    if (groups !== undefined) {
      const { file = "", line, column, code = "", message = "" } = groups;
      return [
        { file: file.replaceAll("\\", "/"), line: Number(line), column: Number(column), code, message },
      ];
    }
    if (text.startsWith("error TS")) throw new Error(`The types cannot be checked: ${text}`);
    return [];
  });
}
