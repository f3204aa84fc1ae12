import { rowsOf } from "@hub/database";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "../context/picture.context.js";

interface Asked {
  text: string;
  values: readonly unknown[];
}

interface Placed {
  of_statement: number;
}

/** As many statements are sent as one at most. */
const MOST_TOGETHER = 50;

/**
 * The rows of a statement. Those of one request that differ in their values alone are sent as one: eight goals that are each asked
 * for a page of their initiatives send as many statements as one goal.
 */
export function rowsTogether<R>(context: PictureRequest, text: string, values: readonly unknown[]): Promise<R[]> {
  return loaderOf(context).load({ text, values }) as Promise<R[]>;
}

const loaderOf = (context: PictureRequest): DataLoader<Asked, unknown[]> =>
  oncePerRequest(
    context,
    rowsTogether,
    () => new DataLoader<Asked, unknown[]>((asked) => rowsOfAll(context, asked), { cache: false }),
  );

async function rowsOfAll(context: PictureRequest, asked: readonly Asked[]): Promise<unknown[][]> {
  const answers: unknown[][] = asked.map(() => []);
  const alike = new Map<string, number[]>();
  for (const [place, { text }] of asked.entries()) alike.set(text, [...(alike.get(text) ?? []), place]);
  const parts = [...alike.values()].flatMap((places) => partsOf(places, MOST_TOGETHER));
  await Promise.all(
    parts.map(async (places) => {
      const found = await rowsOfAlike(
        context,
        places.map((place) => asked[place] as Asked),
      );
      for (const [index, place] of places.entries()) answers[place] = found[index] ?? [];
    }),
  );
  return answers;
}

const partsOf = (places: readonly number[], most: number): number[][] =>
  Array.from({ length: Math.ceil(places.length / most) }, (_, part) => places.slice(part * most, (part + 1) * most));

/** Each statement's rows keep their own order. */
async function rowsOfAlike({ dataSource }: PictureRequest, alike: readonly Asked[]): Promise<unknown[][]> {
  const [first, ...others] = alike;
  if (!first || others.length === 0) return [await rowsOf(dataSource, first?.text ?? "", first?.values)];
  const branches = alike.map(({ text }, index) => {
    const moved = text.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + index * first.values.length}`);
    return `(SELECT ${index} AS of_statement, row_number() OVER () AS place, asked.* FROM (${moved}) AS asked)`;
  });
  const rows = await rowsOf<Placed>(
    dataSource,
    `SELECT * FROM (${branches.join(" UNION ALL ")}) AS every ORDER BY of_statement, place`,
    alike.flatMap(({ values }) => values),
  );
  return alike.map((_, index) => rows.filter((row) => row.of_statement === index));
}
