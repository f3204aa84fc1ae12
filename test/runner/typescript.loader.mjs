import { register } from "node:module";

/** `node --import` this: programs of this folder run from their TypeScript, through the same compiler as the tests. */
register("./typescript.hook.mjs", import.meta.url);
