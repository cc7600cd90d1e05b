export * from "./ingest/index.ts";
export * from "./record/index.ts";
export * from "./report/index.ts";
export * from "./static/index.ts";
