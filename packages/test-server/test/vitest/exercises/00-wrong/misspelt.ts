export async function downlaod(url: string): Promise<Response> {
  return fetch(url);
}
