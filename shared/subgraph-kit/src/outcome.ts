import type { Finding } from "@hub/rules";

/** How a command ended: done, or refused by the rules that these findings name. Every other refusal is an error. */
export type Outcome<T> = { done: T } | { refused: readonly Finding[] };
