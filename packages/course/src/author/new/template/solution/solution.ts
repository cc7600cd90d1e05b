import { get } from "@meanwhile/download";

// AUTHOR: write the solution as you would like to read it
/** Asks for all URLs at once; the sizes stand in the order of `urls`. */
export function sizes(urls: string[]): Promise<number[]> {
  return Promise.all(
    urls.map(async (url) => {
      const reply = await get(url);
      return (await reply.bytes()).length;
    }),
  );
}
