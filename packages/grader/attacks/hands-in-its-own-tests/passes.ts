export { downloadAll } from "../../solutions/03-gather/solution.ts";
