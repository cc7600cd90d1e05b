// Exercise: 03
// Tries: to break the loader with what it throws: no error, a proxy, a circle.
const thrown: any = new Proxy(Object.create(null), {
  get: () => thrown,
  getPrototypeOf: () => thrown,
});
throw thrown;

export async function downloadAll(): Promise<never[]> {
  return [];
}
