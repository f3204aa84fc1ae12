import type { Initiative, IntegrationStatement } from "@hub/documents";
import { sameSpelling } from "@hub/rules";
import { DateTime, oncePerRequest, PAGE_SIZE } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { ArgsType, Field } from "type-graphql";
import { type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { listStatements } from "../document/statement.store.js";

@ArgsType()
export class AsOfArgs {
  @Field(() => DateTime, { nullable: true, description: "As on record at that instant; default now." })
  asOf?: Date | null;
}

/** The statements in force of committees at an instant, by year: a list of a committee's initiatives reads them once. */
function statementsLoader(context: PictureRequest, asOf: Date | null | undefined) {
  const loaders = oncePerRequest(
    context,
    statementsLoader,
    () => new Map<string, DataLoader<string, IntegrationStatement[]>>(),
  );
  const instant = asOf ? requestedInstant(context, asOf) : null;
  const key = instant?.toISOString() ?? "";
  const loader =
    loaders.get(key) ??
    new DataLoader<string, IntegrationStatement[]>((codes) =>
      Promise.all(codes.map((code) => ofCommittee(context, code, instant))),
    );
  loaders.set(key, loader);
  return loader;
}

async function ofCommittee(
  context: PictureRequest,
  committee: string,
  asOf: Date | null,
): Promise<IntegrationStatement[]> {
  const { edges } = await listStatements(context, { within: { committee }, asOf, first: PAGE_SIZE.most });
  return edges.map(({ node }) => node);
}

/** The lines of statements that are about the initiative of a code. */
export async function statementLines<T extends { code: string }>(
  context: PictureRequest,
  { committee, code }: Initiative,
  { asOf, year }: AsOfArgs & { year?: number[] | null },
  linesOf: (statement: IntegrationStatement) => T[],
): Promise<T[]> {
  const statements = await statementsLoader(context, asOf).load(committee.code);
  const asked = year ? statements.filter((statement) => year.includes(statement.year)) : statements;
  return asked.flatMap(linesOf).filter((line) => sameSpelling(line.code) === sameSpelling(code));
}
