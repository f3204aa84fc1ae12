import { rowsOf } from "@hub/database";
import { Initiative } from "@hub/documents";
import { committeeOfCode } from "@hub/registry";
import type * as rules from "@hub/rules";
import { asInput, differenceBetween, initiativeOfChange, kindOfChange, sameSpelling } from "@hub/rules";
import { DateTime, graphEnum, HubError, JsonValue, made, PageArgs } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { validate as isUuid } from "uuid";
import { initiativeCodesLoader } from "../context/initiative-codes.loader.js";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import type { ListSql } from "../paging/list-sql.js";
import { type PageAt, presentPageOf, readPage } from "../paging/page.store.js";
import { InitiativeConnection } from "./document.types.js";
import { type InitiativeRow, presentInitiativeRow } from "./initiative.store.js";

const ChangeKind = graphEnum<rules.ChangeKind>("ChangeKind", "What happened to a field, or to a member of a list.", {
  ADDED: "It is only in the later revision (tilføjet).",
  REMOVED: "It is only in the earlier one: left out (udeladt).",
  CHANGED: "It is in both, with another value or order (ændret).",
});

@ObjectType("FieldChange", { description: "One field that differs between two revisions (ændring)." })
export class FieldChange {
  @Field(() => String, {
    description:
      "Which, e.g. `/initiatives[BUU-01]/budgetLines[2012,BUU,]/amount/oere`: into the form of the input, members of lists by what identifies them.",
  })
  path!: string;
  @Field(() => ChangeKind, { description: "Whether it was added, removed or changed." })
  kind!: rules.ChangeKind;
  @Field(() => String, {
    nullable: true,
    description:
      "The code of the initiative that it is about, in a plan or in a statement; null where it is about none.",
  })
  code!: string | null;
  @Field(() => Initiative, {
    nullable: true,
    description:
      "That initiative: in the later revision, or else in the earlier one; of a statement in the plan that it cites. Null where it is about none, or about one that no plan has.",
  })
  readonly initiative?: Initiative | null;
  /** The revisions in which the initiative is looked up, the later one first. */
  revisions!: readonly string[];
  @Field(() => JsonValue, { nullable: true, description: "In the earlier one; null where it is not there." })
  before!: unknown;
  @Field(() => JsonValue, { nullable: true, description: "In the later one; null where it is not there." })
  after!: unknown;
}

@ArgsType()
class HistoryArgs extends PageArgs {
  @Field(() => ID, { description: "The owner's code." })
  committee!: string;
  @Field(() => String, { description: "The initiative's code." })
  code!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "The revisions that were published by that instant, in the words of then; default now.",
  })
  asOf?: Date | null;
}

interface Revision {
  id: string;
  committee: string;
  series: string;
  kind: rules.DocumentKind;
  content: object;
}

/** The spellings of a code that the committee has published: one, since codes have a grammar, but for older documents. */
async function spellingsOf(context: PictureRequest, committee: string, code: string): Promise<string[]> {
  const codes = await initiativeCodesLoader(context).load(committee);
  return codes.filter((each) => sameSpelling(each) === sameSpelling(code));
}

/** The revisions of an initiative that were published by an instant, oldest first. */
async function initiativeRevisions(context: PictureRequest, args: HistoryArgs): Promise<PageAt<Initiative>> {
  const spellings = await spellingsOf(context, args.committee, args.code);
  const list: ListSql = {
    table: `(SELECT i.id, i.document, i.committee, i.code, i.content, i.ids, i.published_at, d.series, d.revision
      FROM picture.initiative i JOIN picture.document d ON d.id = i.document)`,
    alias: "h",
    columns: "h.id, h.document, h.committee, h.content, h.ids, h.published_at",
    order: {
      name: "initiativeHistory",
      by: [
        { column: "h.published_at", type: "timestamptz" },
        { column: "h.series", type: "text" },
        { column: "h.revision", type: "integer" },
      ],
      isDescending: false,
    },
    where: (asOf, sql) =>
      `h.committee = ${sql.add(args.committee)} AND h.code = ANY(${sql.add(spellings)}) AND h.published_at <= ${sql.add(asOf)}`,
  };
  return readPage(context, args, list, (row: InitiativeRow) => presentInitiativeRow(context, row));
}

async function revisionDifference(context: PictureContext, from: string, to: string): Promise<FieldChange[]> {
  const revisions = await rowsOf<Revision>(
    context.dataSource,
    "SELECT id, committee, series, kind, content FROM picture.document WHERE id = ANY($1::uuid[])",
    [[from, to].filter((id) => isUuid(id))],
  );
  const revisionOf = (id: string) => {
    const found = revisions.find((revision) => revision.id === id);
    if (found) return found;
    throw new HubError("NOT_FOUND", `No document '${id}' has been published.`);
  };
  const [before, after] = [revisionOf(from), revisionOf(to)];
  if (before.committee !== after.committee || before.series !== after.series) {
    throw new HubError(
      "BAD_USER_INPUT",
      "earlier and later are revisions of two documents. Compare two revisions of one.",
    );
  }
  const [was, is] = [asInput(before.kind, before.content), asInput(after.kind, after.content)];
  return differenceBetween(was, is).map((difference) =>
    made(FieldChange, {
      path: difference.path,
      kind: kindOfChange(difference),
      code: initiativeOfChange(difference) ?? null,
      revisions: [after.id, before.id],
      before: difference.before ?? null,
      after: difference.after ?? null,
    }),
  );
}

/** How an initiative or a document has changed from revision to revision. */
@Resolver()
export class RevisionResolver {
  @Query(() => InitiativeConnection, {
    nullable: true,
    description: "A code through all revisions, oldest first; older ones may spell it otherwise.",
  })
  async initiativeHistory(@Args(() => HistoryArgs) args: HistoryArgs, @Ctx() context: PictureRequest) {
    const { committee } = args;
    if (!committeeOfCode(committee)) throw new HubError("NOT_FOUND", `No committee '${committee}' publishes here.`);
    return presentPageOf(InitiativeConnection, await initiativeRevisions(context, args));
  }

  @Query(() => [FieldChange], { nullable: true, description: "Every field that differs, links included." })
  difference(
    @Arg("earlier", () => ID, { description: "A published revision's id." }) earlier: string,
    @Arg("later", () => ID, { description: "Another of the same document." }) later: string,
    @Ctx() context: PictureRequest,
  ) {
    return revisionDifference(context, earlier, later);
  }
}
