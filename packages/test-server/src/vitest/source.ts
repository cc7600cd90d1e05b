import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";
import { fileUnderTest } from "./file-under-test.ts";
import { Finding } from "../finding.ts";

/** Where a construct of the language stands. */
export interface Place {
  line: number;
  /** As it is written: `await`, `async`, `for await`, `await using`. */
  keyword: string;
}

/** @returns the file that `#exercise` stands for in this run, for what cannot be seen from outside */
export function sourceUnderTest(): Source {
  const file = fileUnderTest();
  return new Source(file, readFileSync(file, "utf8"));
}

/** A file of TypeScript, read for its syntax. */
export class Source {
  readonly file: string;
  readonly #text: string;

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text;
  }

  /**
   * Where the file waits in the language's own way, or makes a function that does.
   *
   * @throws {Finding} when it is no TypeScript
   */
  asynchronous(): Place[] {
    const { program, errors } = parseSync(this.file, this.#text);
    const [error] = errors;
    if (error !== undefined) throw new Finding(`exercise.ts is no TypeScript: ${error.message}`);
    const places: Place[] = [];
    const at = (keyword: string, { start }: { start: number }): Place => ({
      keyword,
      line: this.#text.slice(0, start).split("\n").length,
    });
    const ifAsync = (node: { async: boolean; start: number }): void => {
      if (node.async) places.push(at("async", node));
    };
    new Visitor({
      AwaitExpression: (node) => void places.push(at("await", node)),
      ForOfStatement: (node) => void (node.await && places.push(at("for await", node))),
      VariableDeclaration: (node) =>
        void (node.kind === "await using" && places.push(at("await using", node))),
      FunctionDeclaration: ifAsync,
      FunctionExpression: ifAsync,
      ArrowFunctionExpression: ifAsync,
    }).visit(program);
    return places.toSorted((one, other) => one.line - other.line);
  }
}
