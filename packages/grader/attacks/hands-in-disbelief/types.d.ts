declare module "@meanwhile/download" {
  export const cheat: any;
}
declare global {
  interface Array<T> {
    passed: T;
  }
}
export const passed: any;
