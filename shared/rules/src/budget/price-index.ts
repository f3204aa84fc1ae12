import type { BilingualText } from "../rule/rule.js";

/** A named series of price levels, by which an amount in one year's prices is told in another year's. */
export interface PriceIndex {
  readonly id: string;
  readonly title: BilingualText;
  readonly note: BilingualText;
  /** Whether it is demo data: there is no source for it. */
  readonly synthetic: boolean;
  /** The year whose level is 100. */
  readonly baseYear: number;
  /** By year, in tenths of a point: 1000 is the base year's level. */
  readonly tenths: ReadonlyMap<number, number>;
}

const FIRST_YEAR = 2008;
const LEVELS = [928, 949, 973, 1_000, 1_021, 1_036, 1_052, 1_068, 1_085, 1_103, 1_122, 1_141, 1_161];

/** The hub's index. No source of the demo city gives one, so it is SYNTHETIC. */
export const priceIndex: PriceIndex = {
  id: "price-index-synthetic",
  title: { da: "Pris- og lønindeks (SYNTETISK)", en: "Price and wage index (SYNTHETIC)" },
  note: {
    da: "Opdigtet til demonstrationen: Ingen kilde angiver kommunens pris- og lønfremskrivning. En by sætter sin egen tabel ind.",
    en: "Invented for the demonstration: no source gives the city's own projection of prices and wages. A city puts its own table in.",
  },
  synthetic: true,
  baseYear: 2011,
  tenths: new Map(LEVELS.map((level, n) => [FIRST_YEAR + n, level])),
};

/** An amount of one year's prices in another year's, to the nearest øre; undefined where the index lacks one of the years. */
export function inPricesOf(oere: number, from: number, to: number): number | undefined {
  const [was, is] = [priceIndex.tenths.get(from), priceIndex.tenths.get(to)];
  if (was === undefined || is === undefined) return undefined;
  const [product, divisor] = [BigInt(oere) * BigInt(is), BigInt(was)];
  return Number((2n * product + divisor) / (2n * divisor));
}
