import { codeOfWording } from "@hub/rules";
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
  code: string;
  /** The number of the version; without it the current one, else the newest that has it. */
  version: number | null | undefined;
}

/** The versions that have a part of a policy's text, with the others of that policy; null where none has it. */
async function versionsWith<T extends Part>(context: PolicyRequest, partsOf: PartsOf<T>, code: string) {
  const find = (record: VersionRecord | undefined) => record && partsOf(record).find((part) => part.code === code);
  for (const policy of await policyIds(context.dataSource.manager)) {
    const records = await readableVersions(context, policy);
    const having = records.filter(find);
    if (having.length > 0) return { records, having, find };
  }
  return null;
}

/** A part of a policy's text by its code, in the words of a version; null where none has it. */
async function partOf<T extends Part>(context: PolicyRequest, partsOf: PartsOf<T>, asked: Asked): Promise<T | null> {
  const found = await versionsWith(context, partsOf, asked.code);
  if (!found) return null;
  const { records, having, find } = found;
  if (typeof asked.version === "number") {
    return find(having.find(({ version }) => version.number === asked.version)) ?? null;
  }
  return find(currentOf(records)) ?? find(having.at(-1)) ?? null;
}

const IN_WHICH_VERSION =
  "The number of the policy's version in whose words; default: the current one, else the newest that has it.";
const Version = () => Arg("version", () => Int, { nullable: true, description: IN_WHICH_VERSION });

/** The parts of a policy's text by their codes. */
@Resolver()
export class PolicyTextResolver {
  @Query(() => Vision, { nullable: true, description: "A policy's vision by its code; null where there is none." })
  vision(
    @Arg("code", () => ID, { description: "E.g. that of `policy { current { vision { code } } }`." }) code: string,
    @Version() version: number | null | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    return partOf(context, visionOf, { code, version });
  }

  @Query(() => Principle, { nullable: true, description: "A basic principle by its code; null where there is none." })
  principle(
    @Arg("code", () => ID, { description: "E.g. principle-1." }) code: string,
    @Version() version: number | null | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    return partOf(context, presentPrinciples, { code, version });
  }

  @Query(() => Concept, { nullable: true, description: "A concept by its code; null where there is none." })
  concept(
    @Arg("code", () => ID, { description: "E.g. concept-inklusion." }) code: string,
    @Version() version: number | null | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    return partOf(context, presentConcepts, { code, version });
  }
}

/** A wording by its id. */
const byId =
  <T extends Part>(partsOf: PartsOf<T>) =>
  async ({ id = "" }: { id?: string }, context: PolicyRequest) => {
    const found = await versionsWith(context, partsOf, codeOfWording(id));
    return found?.having.flatMap(partsOf).find((part) => part.id === id) ?? null;
  };

export const policyTextReferences = {
  Vision: byId(visionOf),
  Principle: byId(presentPrinciples),
  Concept: byId(presentConcepts),
} satisfies Record<string, ReferenceResolver>;
