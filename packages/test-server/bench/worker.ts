import { fork } from "node:child_process";

/** A process of the benchmark that is asked by name and answers with numbers. */
export interface Worker extends Disposable {
  /** Sends the question and resolves with the answer. Rejects when the process ends instead. */
  ask(question: string, ...details: unknown[]): Promise<Answer>;
}

export type Answer = Record<string, number>;

/** Starts `bench/<name>.ts` in a process of its own. */
export function startWorker(name: string): Worker {
  const child = fork(new URL(`${name}.ts`, import.meta.url));
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // Only whoever asks wants to know.
  ended.catch(() => undefined);
  child.once("exit", (code) => reject(new Error(`bench/${name}.ts ended with ${code}`)));
  return {
    async ask(...question) {
      const { promise: answered, resolve } = Promise.withResolvers<Answer>();
      child.once("message", (message) => resolve(numbersIn(message)));
      child.send(question);
      return Promise.race([answered, ended]);
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}

/** In the worker: answers questions by name. Ends with the process that started it. */
export function answerBy(answers: Record<string, (...details: number[]) => Promise<Answer> | Answer>): void {
  process.once("disconnect", () => process.exit());
  process.on("message", ([name, ...details]: [name: string, ...details: number[]]) => {
    void Promise.resolve(answers[name]?.(...details)).then((answer = {}) => process.send?.(answer));
  });
}

function numbersIn(message: unknown): Answer {
  if (typeof message !== "object" || message === null) return {};
  const numbers = Object.entries(message).filter(([, value]) => typeof value === "number");
  return Object.fromEntries(numbers);
}
