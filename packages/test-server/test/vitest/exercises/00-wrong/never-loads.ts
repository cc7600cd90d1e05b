await new Promise(() => {});

export async function download(url: string): Promise<Response> {
  return fetch(url);
}
