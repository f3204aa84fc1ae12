import {
  CorrectionKind,
  IntegrationStatement,
  Problem,
  PublishedDocument,
  problem,
  RevisionState,
  type StatementPublication,
  Timeliness,
} from "@hub/documents";
import type { Finding } from "@hub/rules";
import { DateTime, type RequestContext } from "@hub/subgraph-kit";
import { type ClassType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { loaderOf } from "../context/row.loader.js";

interface StateRow {
  id: string;
  findings: Finding[];
  superseded_at: Date | null;
  withdrawn_at: Date | null;
  withdrawal: { kind: CorrectionKind; reason: string } | null;
  delivery: StatementPublication["delivery"] | null;
}

@ObjectType("Withdrawal", { description: "That a document was withdrawn (tilbagetrækning): the tombstone's text." })
export class Withdrawal {
  @Field(() => CorrectionKind, { description: "What kind; after a REDACTION the text is gone for good." })
  kind!: CorrectionKind;
  @Field(() => String, { description: "Why, in the owner's words." })
  reason!: string;
  @Field(() => DateTime, { description: "When." })
  at!: Date;
}

const stateLoader = loaderOf<StateRow, StateRow>({
  sql: "SELECT id, findings, superseded_at, withdrawn_at, withdrawal, delivery FROM picture.document WHERE id = ANY($1::uuid[])",
  present: (row) => row,
});

/** What changes after publication; the picture alone answers it. */
export function documentStateOf(desk: () => PictureDesk): ClassType[] {
  const stateOf = (document: PublishedDocument, context: RequestContext) =>
    stateLoader(desk(), context).load(document.id);

  @Resolver(() => PublishedDocument)
  class DocumentState {
    @FieldResolver(() => RevisionState, { nullable: true, description: "Where it stands now." })
    async state(@Root() document: PublishedDocument, @Ctx() context: RequestContext): Promise<RevisionState | null> {
      const row = await stateOf(document, context);
      if (!row) return null;
      if (row.withdrawn_at) return "WITHDRAWN";
      return row.superseded_at ? "SUPERSEDED" : "PUBLISHED";
    }

    @FieldResolver(() => DateTime, { nullable: true, description: "When a newer revision took its place." })
    async supersededAt(@Root() document: PublishedDocument, @Ctx() context: RequestContext) {
      return (await stateOf(document, context))?.superseded_at ?? null;
    }

    @FieldResolver(() => [Problem], { nullable: true, description: "The warnings that it was published with." })
    async findings(@Root() document: PublishedDocument, @Ctx() context: RequestContext) {
      const row = await stateOf(document, context);
      return row?.findings.map(problem);
    }

    @FieldResolver(() => Withdrawal, { nullable: true, description: "That it was withdrawn, and why." })
    async withdrawal(@Root() document: PublishedDocument, @Ctx() context: RequestContext) {
      const row = await stateOf(document, context);
      return row?.withdrawal ? Object.assign(new Withdrawal(), { ...row.withdrawal, at: row.withdrawn_at }) : null;
    }
  }

  @Resolver(() => IntegrationStatement)
  class StatementTimeliness {
    @FieldResolver(() => Timeliness, {
      nullable: true,
      description:
        "Whether it was published in time, as its receipt said; `Cycle.deliveryBoard` has the committee's standing.",
    })
    async timeliness(@Root() statement: IntegrationStatement, @Ctx() context: RequestContext) {
      return (await stateOf(statement, context))?.delivery?.timeliness ?? null;
    }
  }
  return [DocumentState, StatementTimeliness];
}
