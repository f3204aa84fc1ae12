import { type Initiative, IntegrationStatement } from "@hub/documents";
import { sameSpelling } from "@hub/rules";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { FieldChange } from "../document/revision.resolver.js";
import { publishedDocument } from "./published-document.loader.js";

type ByCode = ReadonlyMap<string, Initiative>;

/** The initiatives of revisions by their codes: of a statement those of the plan that it cites. */
const initiativesLoader = (context: PictureRequest): DataLoader<string, ByCode> =>
  oncePerRequest(
    context,
    initiativesLoader,
    () => new DataLoader<string, ByCode>((ids) => Promise.all(ids.map((id) => initiativesOf(context, id)))),
  );

async function initiativesOf(context: PictureRequest, id: string): Promise<ByCode> {
  const document = await publishedDocument(context, id);
  const plan = document instanceof IntegrationStatement ? await document.plan : document;
  const initiatives: Initiative[] = plan && "initiatives" in plan ? await (plan.initiatives as Initiative[]) : [];
  return new Map(initiatives.map((initiative) => [sameSpelling(initiative.code), initiative]));
}

@Resolver(() => FieldChange)
export class ChangedInitiativeResolver {
  @FieldResolver()
  async initiative(@Root() { code, revisions }: FieldChange, @Ctx() context: PictureRequest) {
    if (code === null) return null;
    const found = await initiativesLoader(context).loadMany(revisions);
    const places = found.flatMap((each) => (each instanceof Error ? [] : (each.get(sameSpelling(code)) ?? [])));
    return places[0] ?? null;
  }
}
