import type { TextInput } from "@hub/frame";

/** A text as events carry it: what is left out is null, so that the same input is the same, however it is written. */
export const wordsOf = ({ da, en, enSource }: TextInput) => ({ da, en: en ?? null, enSource: enSource ?? null });
