import { priceIndex } from "../budget/price-index.js";
import { type BudgetLineContent, planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import type { Violation } from "../rule/rule.js";

const YEARS = [...priceIndex.tenths.keys()];
const [FIRST, LAST] = [Math.min(...YEARS), Math.max(...YEARS)];

export const priceLevelsAreKnown = planRule(
  "R94",
  "ERROR",
  {
    lighter: "WARNING",
    title: { da: "Prisniveauet er et år i prisindekset", en: "The price level is a year of the price index" },
    explanation: {
      da:
        `En budgetlinjes prisniveau (priceLevelYear) er et år fra ${FIRST} til ${LAST}, som prisindekset har. Uden det gælder linjens eget år. Har linjer ` +
        "i samme indsats og år forskellige prisniveauer, lægges forskellige penge sammen; det er en advarsel.",
      en:
        `A budget line's price level (priceLevelYear) is a year from ${FIRST} to ${LAST}, which the price index has. Without it the line's own year holds. Where ` +
        "lines of the same initiative and year have different price levels, different money is added up; that is a warning.",
    },
    hint: { da: "Ret prisniveauet, eller udelad det.", en: "Correct the price level, or leave it out." },
  },
  ({ initiatives }) =>
    initiatives.flatMap(({ budgetLines }, i) => {
      const levels = new Map<number, Set<number>>();
      return budgetLines.flatMap((line, k) => {
        const ofYear = levels.get(line.year) ?? new Set();
        const violations = wrongLevel(pointer("initiatives", i, "budgetLines", k, "priceLevelYear"), line, ofYear);
        levels.set(line.year, ofYear.add(levelOf(line)));
        return violations;
      });
    }),
);

const levelOf = ({ year, priceLevelYear }: BudgetLineContent): number => priceLevelYear ?? year;

/** `earlier`: the levels of the lines of the same year that come before it, in their order. */
function wrongLevel(path: string, line: BudgetLineContent, earlier: ReadonlySet<number>): Violation[] {
  const { year, priceLevelYear } = line;
  if (priceLevelYear != null && !priceIndex.tenths.has(priceLevelYear)) {
    const message = {
      da: `Prisindekset har intet prisniveau for ${priceLevelYear}.`,
      en: `The price index has no price level of ${priceLevelYear}.`,
    };
    return [{ path, message }];
  }
  const [first, second] = earlier;
  const other = first === levelOf(line) ? second : first;
  if (other === undefined) return [];
  const message = {
    da: `Linjen for ${year} er i priser fra ${levelOf(line)}, en anden i priser fra ${other}.`,
    en: `The line of ${year} is in prices of ${levelOf(line)}, another in prices of ${other}.`,
  };
  return [{ path, isLighter: true, message }];
}
