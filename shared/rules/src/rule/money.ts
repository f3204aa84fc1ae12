import type { BilingualText } from "./rule.js";

const DANISH = new Intl.NumberFormat("da-DK");
const ENGLISH = new Intl.NumberFormat("en-GB");

/** The exact sum. Throws a RangeError where an amount or the sum is not a safe integer. */
export function sumOere(amounts: readonly number[]): number {
  const unsafe = amounts.find((amount) => !Number.isSafeInteger(amount));
  if (unsafe !== undefined) throw new RangeError(`${unsafe} is not an amount in whole øre.`);
  const sum = exactSum(amounts);
  if (!Number.isSafeInteger(Number(sum))) throw new RangeError(`The sum ${sum} øre is too large to be exact.`);
  return Number(sum);
}

/** The sum of safe integers, exact at any size. */
export function exactSum(amounts: readonly number[]): bigint {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
}

/** An amount in øre, as programs send it, and in kroner, as people read it. */
export function written(oere: bigint): BilingualText {
  const absolute = oere < 0n ? -oere : oere;
  const sign = oere < 0n ? "-" : "";
  const rest = String(absolute % 100n).padStart(2, "0");
  return {
    da: `${oere} øre (${sign}${DANISH.format(absolute / 100n)},${rest} kr.)`,
    en: `${oere} øre (DKK ${sign}${ENGLISH.format(absolute / 100n)}.${rest})`,
  };
}

/** DKK 100 billion, three times what the whole city spends in a year: so sums over all committees and years are exact. */
export const LARGEST_OERE = 10_000_000_000_000;

/** Whether it is an amount in whole øre, from 0 to the largest. */
export function isWholeOere(oere: number): boolean {
  return Number.isSafeInteger(oere) && oere >= 0 && oere <= LARGEST_OERE;
}
