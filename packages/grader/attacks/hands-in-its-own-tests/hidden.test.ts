import { test } from "vitest";

test("an empty list gives an empty list and no request", () => undefined);
