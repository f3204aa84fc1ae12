import { BudgetLine, Money, money } from "@hub/documents";
import { Text, text } from "@hub/frame";
import { inPricesOf, priceIndex } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { Arg, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";

@ObjectType("PriceLevel", { description: "The price level of a year." })
class PriceLevel {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => Float, { description: "100 in the base year, with one decimal." })
  index!: number;
}

@ObjectType("PriceIndex", { description: "The named index that fixed prices are computed by (prisindeks)." })
class PriceIndex {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Text, { description: "Its name." })
  title!: Text;
  @Field(() => Text, { description: "Where it comes from." })
  note!: Text;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
  @Field(() => Int, { description: "The year whose level is 100." })
  baseYear!: number;
  @Field(() => [PriceLevel], { description: "By year." })
  levels!: PriceLevel[];
}

const named = (words: { da: string; en: string }) => text({ ...words, enSource: "EDITORIAL" });

/** Fixed prices: the index, and a line's amount by it. */
@Resolver(() => BudgetLine)
export class PriceIndexResolver {
  @Query(() => PriceIndex, { nullable: true, description: "The index that BudgetLine.amountInPricesOf goes by." })
  priceIndex(): PriceIndex {
    const { id, title, note, synthetic, baseYear, tenths } = priceIndex;
    const levels = [...tenths].map(([year, level]) => made(PriceLevel, { year, index: level / 10 }));
    return made(PriceIndex, { id, title: named(title), note: named(note), synthetic, baseYear, levels });
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "The amount in fixed prices of a year (faste priser) by priceIndex, to the nearest øre, from its price level or else its own year; null where the index lacks one of the years.",
  })
  amountInPricesOf(
    @Root() { amount, year: own }: BudgetLine,
    @Arg("year", () => Int, { description: "The year whose prices it is told in." }) year: number,
  ): Money | null {
    const oere = inPricesOf(amount.oere, amount.priceLevelYear ?? own, year);
    return oere === undefined ? null : money(oere, year);
  }
}
