import { Agent } from "undici";

/** An undici agent of one test: closed with the block, whatever is still on its way. */
export function openAgent(options: Agent.Options): AsyncDisposable & { readonly pool: Agent } {
  const pool = new Agent(options);
  return { pool, [Symbol.asyncDispose]: () => pool.destroy() };
}
