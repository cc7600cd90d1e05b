import type { Steps } from "./record.ts";

/**
 * Room for all steps from the start: objects that grow step by step take two allocations more each, and
 * a server keeps every one of them.
 */
export class Stepping implements Steps {
  readonly request: number;
  released?: number;
  headers?: number;
  end?: number;

  constructor(request: number) {
    this.request = request;
  }
}
