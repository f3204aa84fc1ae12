import { DateTime, graphEnum, PageArgs } from "@hub/subgraph-kit";
import { ArgsType, Field } from "type-graphql";

export const Basis = graphEnum("Basis", "On which record a past year is shown (opgørelsesgrundlag).", {
  AS_REPORTED:
    "As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget.",
  AS_KNOWN: "As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`.",
});
export type Basis = keyof typeof Basis;

const AS_OF = {
  nullable: true,
  description: "The state on record at that instant, with the policy's names and areas of then; default now.",
} as const;

const BASIS = {
  nullable: true,
  description: "Default: AS_REPORTED with `asOf`, else AS_KNOWN. NOT_FOUND where nothing is reported yet.",
} as const;

/** The arguments that say on which record a question is answered. */
@ArgsType()
export class RecordArgs {
  @Field(() => DateTime, AS_OF)
  asOf?: Date | null;
  @Field(() => Basis, BASIS)
  basis?: Basis | null;
}

/** The same for a list. */
@ArgsType()
export class RecordPageArgs extends PageArgs implements RecordArgs {
  @Field(() => DateTime, AS_OF)
  asOf?: Date | null;
  @Field(() => Basis, BASIS)
  basis?: Basis | null;
}
