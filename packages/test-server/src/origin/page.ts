import type { Reply } from "./reply.ts";

/** A page made for people, as real servers send: whoever saves it as the file has not looked at the status. */
export function page(status: number, sentence: string, headers: string[] = []): Reply {
  const body = Buffer.from(`<!doctype html>\n<title>${status}</title>\n<p>${sentence}.</p>\n`);
  const bare = status === 204 || status === 304;
  return {
    status,
    headers: [
      ...headers,
      "Content-Type",
      "text/html; charset=utf-8",
      ...(bare ? [] : ["Content-Length", String(body.length)]),
    ],
    body: { page: bare ? Buffer.alloc(0) : body },
    size: bare ? 0 : body.length,
    break: undefined,
    neverAnswers: false,
  };
}
