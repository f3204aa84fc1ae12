import { Text, text } from "@hub/frame";
import { type Finding as Found, inputPlaces } from "@hub/rules";
import { Currency, made, SafeInt } from "@hub/subgraph-kit";
import { Directive, Field, InputType, Int, ObjectType } from "type-graphql";
import { FindingWeight, RuleCode, Severity } from "./document.types.js";

@Directive("@shareable")
@ObjectType("Money", { description: "An amount in whole øre (1/100 DKK)." })
export class Money {
  @Field(() => SafeInt, { description: "Whole øre." })
  oere!: number;
  @Field(() => Currency, { description: "ISO 4217; always DKK." })
  currency!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      "The year whose prices it is in (prisniveau): of a budget line, where its owner states it; null: its own year's prices.",
  })
  priceLevelYear!: number | null;
}

@InputType("MoneyInput", { description: "An amount in whole øre (1/100 DKK)." })
export class MoneyInput {
  @Field(() => SafeInt, { description: "Whole øre." })
  oere!: number;
  @Field(() => Currency, { nullable: true, defaultValue: "DKK", description: "ISO 4217; DKK, and no other." })
  currency?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "The year whose prices it is in (R94); of a budget line alone, and there by default its own year.",
  })
  priceLevelYear?: number | null;
}

/** An amount of Danish kroner, given in øre, in the prices of a year where that is stated. */
export function money(oere: number, priceLevelYear: number | null = null): Money {
  return made(Money, { oere, currency: "DKK", priceLevelYear });
}

@Directive("@shareable")
@ObjectType("YearTotal", { description: "The sum of a year's budget lines, in the year's own prices." })
export class YearTotal {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => Money, { description: "The sum." })
  amount!: Money;
}

@Directive("@shareable")
@ObjectType("Finding", { description: "What a rule has found (fund), and how to mend it." })
export class Finding {
  @Field(() => RuleCode, { description: "Which rule, e.g. I11; `rules` says what it demands." })
  rule!: string;
  @Field(() => Severity, { description: "What it means for publishing." })
  severity!: Severity;
  @Field(() => String, { description: "JSON Pointer into the input (RFC 6901); of several places the first." })
  path!: string;
  @Field(() => Int, { description: "At how many places it is found: the same at more than three is told once." })
  count!: number;
  @Field(() => [String], { description: "The places, as JSON Pointers: of more than ten the first ten." })
  places!: string[];
  @Field(() => Text, { description: "What is wrong." })
  message!: Text;
  @Field(() => Text, { description: "How to mend it." })
  hint!: Text;
  @Field(() => Boolean, {
    description: "Whether not even a draft is stored with it; other findings leave a draft half-done.",
  })
  refusesDraft!: boolean;
  @Field(() => Text, {
    nullable: true,
    description: "What the publisher says of a warning (kommentar), published with it; null where nothing is said.",
  })
  comment!: Text | null;
  @Field(() => FindingWeight, {
    nullable: true,
    description: "How much a warning weighs in the publisher's own judgement (vægt); null where it is not ranked.",
  })
  weight!: FindingWeight | null;
}

/** The graph's object for a rule's finding: its paths, which rules and records have into what is stored, lead into the input. */
export function presentFinding(finding: Found): Finding {
  const { rule, severity, path, count = 1, refusesDraft = false, comment, weight = null } = finding;
  const [place = path] = inputPlaces({ rule, path });
  return made(Finding, {
    rule,
    severity,
    path: place,
    count,
    places: [...inputPlaces(finding)],
    message: text(finding.message),
    hint: text(finding.hint),
    refusesDraft,
    comment: comment ? text(comment) : null,
    weight,
  });
}

@Directive("@shareable")
@ObjectType("ValidationReport", { description: "What the rules say of a document (valideringsrapport)." })
export class ValidationReport {
  @Field(() => Boolean, { description: "Whether it could be published: nothing FATAL, no ERROR." })
  valid!: boolean;
  @Field(() => String, { description: "The version of the rule set that was applied." })
  ruleSet!: string;
  @Field(() => String, {
    description: "The version of the code lists (districts, target groups, accounts) that it was read with.",
  })
  codeLists!: string;
  @Field(() => [Finding], {
    description:
      "What is found, in the order of the rules. The same at more than three places is one finding; of one rule the first 20 are told one by one, the others counted in one more.",
  })
  findings!: Finding[];
}
