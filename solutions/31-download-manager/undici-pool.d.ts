/** undici has no `exports`: its files can be imported one by one, and each of them is declared only as part of the whole. */
declare module "undici/lib/dispatcher/pool.js" {
  export { Pool as default } from "undici";
}
