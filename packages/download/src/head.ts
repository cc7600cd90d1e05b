/** As undici gives them: a name that came more than once with all its values. */
export type RawHeaders = Record<string, string | string[] | undefined>;

/** What comes before the body. */
export class Head {
  readonly status: number;
  readonly #raw: RawHeaders;
  #headers: Headers | undefined;

  constructor(status: number, raw: RawHeaders) {
    this.status = status;
    this.#raw = raw;
  }

  /** Made when they are asked for: the first ones of a process take Node 20 ms, and most downloads need none. */
  get headers(): Headers {
    return (this.#headers ??= standardHeaders(this.#raw));
  }
}

function standardHeaders(raw: RawHeaders): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(raw)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}
