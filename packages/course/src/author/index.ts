export { addCommands } from "./commands.ts";
export { testEverything } from "./test-everything.ts";
