import type { ReferenceResolver } from "@hub/subgraph-kit";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { PolicyRequest } from "../record/index.js";
import {
  Concept,
  currentOf,
  Principle,
  policyIds,
  presentConcepts,
  presentPrinciples,
  presentVision,
  readableVersions,
  type VersionRecord,
  Vision,
} from "../version/index.js";

type Part = Vision | Principle | Concept;
type PartsOf<T extends Part> = (record: VersionRecord) => T[];

const visionOf: PartsOf<Vision> = (record) => {
  const vision = presentVision(record);
  return vision ? [vision] : [];
};

interface Asked {
  id: string;
  /** The number of the version; without it the current one, else the newest that has it. */
  version: number | null | undefined;
}

/** A part of a policy's text by its id, in the words of a version; null where none has it. */
async function partOf<T extends Part>(context: PolicyRequest, partsOf: PartsOf<T>, asked: Asked): Promise<T | null> {
  const find = (record: VersionRecord | undefined) => record && partsOf(record).find(({ id }) => id === asked.id);
  for (const policy of await policyIds(context.dataSource.manager)) {
    const records = await readableVersions(context, policy);
    const having = records.filter(find);
    if (having.length === 0) continue;
    if (typeof asked.version === "number")
      return find(having.find(({ version }) => version.number === asked.version)) ?? null;
    return find(currentOf(records)) ?? find(having.at(-1)) ?? null;
  }
  return null;
}

const IN_WHICH_VERSION =
  "The number of the policy's version in whose words; default: the current one, else the newest that has it.";
const Version = () => Arg("version", () => Int, { nullable: true, description: IN_WHICH_VERSION });

/** The parts of a policy's text by their ids. */
@Resolver()
export class PolicyTextResolver {
  @Query(() => Vision, { nullable: true, description: "A policy's vision by its id; null where there is none." })
  vision(
    @Arg("id", () => ID, { description: "E.g. that of `policy { current { vision { id } } }`." }) id: string,
    @Version() version: number | null | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    return partOf(context, visionOf, { id, version });
  }

  @Query(() => Principle, { nullable: true, description: "A basic principle by its id; null where there is none." })
  principle(
    @Arg("id", () => ID, { description: "E.g. principle-1." }) id: string,
    @Version() version: number | null | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    return partOf(context, presentPrinciples, { id, version });
  }

  @Query(() => Concept, { nullable: true, description: "A concept by its id; null where there is none." })
  concept(
    @Arg("id", () => ID, { description: "E.g. concept-inklusion." }) id: string,
    @Version() version: number | null | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    return partOf(context, presentConcepts, { id, version });
  }
}

const byId =
  <T extends Part>(partsOf: PartsOf<T>) =>
  ({ id = "" }: { id?: string }, context: PolicyRequest) =>
    partOf(context, partsOf, { id, version: null });

export const policyTextReferences = {
  Vision: byId(visionOf),
  Principle: byId(presentPrinciples),
  Concept: byId(presentConcepts),
} satisfies Record<string, ReferenceResolver>;
