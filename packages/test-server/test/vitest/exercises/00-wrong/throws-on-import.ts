export async function download(url: string): Promise<Response> {
  return fetch(url);
}

throw new TypeError("config is not defined");
