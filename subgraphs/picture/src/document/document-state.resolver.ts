import { statement } from "@hub/database";
import {
  type CorrectionKind,
  IntegrationStatement,
  Problem,
  PublishedDocument,
  problem,
  RevisionState,
  type StatementPublication,
  Timeliness,
} from "@hub/documents";
import type { Finding } from "@hub/rules";
import { DateTime, made } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { rowLoaderOf } from "../context/row.loader.js";
import { Withdrawal } from "./document.types.js";

interface StateRow {
  id: string;
  findings: Finding[];
  superseded_at: Date | null;
  withdrawn_at: Date | null;
  withdrawal: { kind: CorrectionKind; reason: string } | null;
  delivery: StatementPublication["delivery"] | null;
}

const stateLoader = rowLoaderOf<StateRow, StateRow>({
  sql: statement(
    "SELECT id, findings, superseded_at, withdrawn_at, withdrawal, delivery FROM picture.document WHERE id = ANY($1::uuid[])",
  ),
  present: (row) => row,
});

/** What changes after publication. No other subgraph answers it. */
@Resolver(() => PublishedDocument)
export class DocumentStateResolver {
  @FieldResolver(() => RevisionState, { nullable: true, description: "Where it stands now." })
  async state(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest): Promise<RevisionState | null> {
    const row = await stateLoader(context).load(id);
    if (!row) return null;
    if (row.withdrawn_at) return "WITHDRAWN";
    return row.superseded_at ? "SUPERSEDED" : "PUBLISHED";
  }

  @FieldResolver(() => DateTime, { nullable: true, description: "When a newer revision took its place." })
  async supersededAt(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    return (await stateLoader(context).load(id))?.superseded_at ?? null;
  }

  @FieldResolver(() => [Problem], { nullable: true, description: "The warnings that it was published with." })
  async findings(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    return (await stateLoader(context).load(id))?.findings.map(problem);
  }

  @FieldResolver(() => Withdrawal, { nullable: true, description: "That it was withdrawn, and why." })
  async withdrawal(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    const row = await stateLoader(context).load(id);
    if (!row?.withdrawal || !row.withdrawn_at) return null;
    return made(Withdrawal, { kind: row.withdrawal.kind, reason: row.withdrawal.reason, at: row.withdrawn_at });
  }
}

@Resolver(() => IntegrationStatement)
export class StatementTimelinessResolver {
  @FieldResolver(() => Timeliness, {
    nullable: true,
    description:
      "Whether it was published in time, as its receipt said; `Cycle.deliveryBoard` has the committee's standing.",
  })
  async timeliness(@Root() { id }: IntegrationStatement, @Ctx() context: PictureRequest) {
    return (await stateLoader(context).load(id))?.delivery?.timeliness ?? null;
  }
}
