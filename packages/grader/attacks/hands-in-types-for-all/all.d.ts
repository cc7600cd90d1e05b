interface PromiseConstructor {
  all(values: any): Promise<symbol>;
}
interface Array<T> {
  map(f: any): symbol;
}
