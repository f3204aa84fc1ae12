/** Read only where rates are shared. A file of its own: bundled, a CommonJS module that is imported late has no names. */
export { Redis } from "ioredis";
