import { statement } from "@hub/database";
import {
  type CorrectionKind,
  Finding,
  IntegrationStatement,
  PublishedDocument,
  presentFinding,
  RevisionState,
  type StatementPublication,
  Timeliness,
} from "@hub/documents";
import { asInput, type DocumentKind, type Finding as Found } from "@hub/rules";
import { DateTime, JsonValue, made, oncePerRequest, refuseOver } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AsOfArg, isBy } from "../context/instant.js";
import type { PictureRequest } from "../context/picture.context.js";
import { rowLoaderOf } from "../context/row.loader.js";
import type { EdgeAt } from "../paging/page.store.js";
import { ActionPlanEdge, IntegrationStatementEdge, Withdrawal } from "./document.types.js";

interface StateRow {
  id: string;
  rule_set: string | null;
  code_lists: string | null;
  superseded_at: Date | null;
  withdrawn_at: Date | null;
  withdrawal: { kind: CorrectionKind; reason: string } | null;
  delivery: StatementPublication["delivery"] | null;
}

const stateLoader = rowLoaderOf<StateRow, StateRow>({
  sql: statement(
    "SELECT id, rule_set, code_lists, superseded_at, withdrawn_at, withdrawal, delivery FROM picture.document WHERE id = ANY($1::uuid[])",
  ),
  present: (row) => row,
});

/** A large plan may have hundreds: they are read where they are asked for, and not with its state. */
const findingsLoader = rowLoaderOf<{ id: string; findings: Found[] }, Finding[]>({
  sql: statement("SELECT id, findings FROM picture.document WHERE id = ANY($1::uuid[])"),
  // A list of initiatives asks for those of the same few plans again and again.
  present: ({ findings }) => findings.map(presentFinding),
});

/** Where a revision stands at an instant; without one: now. null where it is not on record here. */
export async function revisionStateAt(
  context: PictureRequest,
  id: string,
  asOf: Date | null | undefined,
): Promise<RevisionState | null> {
  const row = await stateLoader(context).load(id);
  if (!row) return null;
  if (isBy(row.withdrawn_at, asOf)) return "WITHDRAWN";
  return isBy(row.superseded_at, asOf) ? "SUPERSEDED" : "PUBLISHED";
}

/** When a newer revision had taken its place by an instant; without one: by now. null where none had. */
export async function supersededBy(
  context: PictureRequest,
  id: string,
  asOf: Date | null | undefined,
): Promise<Date | null> {
  const superseded = (await stateLoader(context).load(id))?.superseded_at ?? null;
  return isBy(superseded, asOf) ? superseded : null;
}

interface ContentRow {
  id: string;
  kind: DocumentKind;
  revision: number;
  /** null where it is redacted. */
  content: object | null;
}

const contentLoader = rowLoaderOf<ContentRow, ContentRow>({
  sql: statement(
    `SELECT id, kind, revision, CASE WHEN withdrawal->>'kind' IS DISTINCT FROM 'REDACTION' THEN content END AS content
     FROM picture.document WHERE id = ANY($1::uuid[])`,
  ),
  present: (row) => row,
});

/** Whole documents are large: a longer page of them is asked for in parts. */
const CONTENTS = { name: "CONTENTS_PER_REQUEST", most: 50 };

function loadContent(context: PictureRequest, id: string): Promise<ContentRow | null> {
  const asked = oncePerRequest(context, contentLoader, () => new Set<string>()).add(id);
  refuseOver(CONTENTS, asked.size, "Documents whose content is asked for");
  return contentLoader(context).load(id);
}

/** What changes after publication. No other subgraph answers it. */
@Resolver(() => PublishedDocument)
export class DocumentStateResolver {
  @FieldResolver(() => RevisionState, {
    nullable: true,
    description: "Where it stands; before its publication PUBLISHED. Null where the picture could not be reached.",
  })
  state(@Root() { id }: PublishedDocument, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    return revisionStateAt(context, id, asOf);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When a newer revision took its place; null while none has.",
  })
  supersededAt(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    return supersededBy(context, id, null);
  }

  @FieldResolver(() => [Finding], {
    nullable: true,
    description:
      "The warnings that it was published with, none where there are none; null where `picture` could not be reached.",
  })
  findings(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    return findingsLoader(context).load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The version of the rule set that it was judged by; null of what older versions of the hub published.",
  })
  async ruleSet(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    return (await stateLoader(context).load(id))?.rule_set ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The version of the code lists that it was read with; null of what older versions published.",
  })
  async codeLists(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    return (await stateLoader(context).load(id))?.code_lists ?? null;
  }

  @FieldResolver(() => JsonValue, { nullable: true })
  async content(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest): Promise<unknown> {
    return (await loadContent(context, id))?.content ?? null;
  }

  @FieldResolver(() => JsonValue, { nullable: true })
  async asInput(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest): Promise<unknown> {
    const row = await loadContent(context, id);
    return row?.content ? asInput(row.kind, { basedOn: row.revision, ...row.content }) : null;
  }

  @FieldResolver(() => Withdrawal, {
    nullable: true,
    description: "That it was withdrawn, when and why; null while it is not.",
  })
  async withdrawal(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest) {
    const row = await stateLoader(context).load(id);
    if (!row?.withdrawal || !row.withdrawn_at) return null;
    return made(Withdrawal, { kind: row.withdrawal.kind, reason: row.withdrawal.reason, at: row.withdrawn_at });
  }
}

/** Where a revision stood at the instant of the list that it is in. */
function edgeResolverOf(edge: ClassType<object>) {
  @Resolver(() => edge)
  class DocumentEdgeResolver {
    @FieldResolver(() => RevisionState, { description: "Where it stood at the list's instant." })
    state(@Root() { node, asOf }: EdgeAt<PublishedDocument>, @Ctx() context: PictureRequest) {
      return revisionStateAt(context, node.id, asOf);
    }

    @FieldResolver(() => DateTime, {
      nullable: true,
      description: "When a newer revision had taken its place; null where none had at the list's instant.",
    })
    supersededAt(@Root() { node, asOf }: EdgeAt<PublishedDocument>, @Ctx() context: PictureRequest) {
      return supersededBy(context, node.id, asOf);
    }
  }
  return DocumentEdgeResolver;
}

export const PlanEdgeResolver = edgeResolverOf(ActionPlanEdge);
export const StatementEdgeResolver = edgeResolverOf(IntegrationStatementEdge);

@Resolver(() => IntegrationStatement)
export class StatementTimelinessResolver {
  @FieldResolver(() => Timeliness, {
    nullable: true,
    description:
      "Whether it was published in time, as its receipt said; `Cycle.deliveryBoard` has the committee's standing. null where no deadline counted, and where `picture` could not be reached.",
  })
  async timeliness(@Root() { id }: IntegrationStatement, @Ctx() context: PictureRequest) {
    return (await stateLoader(context).load(id))?.delivery?.timeliness ?? null;
  }
}
