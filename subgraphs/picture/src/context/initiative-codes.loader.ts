import { rowsOf, statement } from "@hub/database";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "./picture.context.js";

const CODES = statement<{ committee: string; codes: string[] }>(
  `SELECT committee, array_agg(DISTINCT code ORDER BY code) AS codes FROM picture.initiative
   WHERE committee = ANY($1::text[]) GROUP BY committee`,
);

/** The codes of all initiatives that committees have published, in any revision, spelled as then. */
export const initiativeCodesLoader = (context: PictureRequest): DataLoader<string, string[]> =>
  oncePerRequest(
    context,
    initiativeCodesLoader,
    () =>
      new DataLoader<string, string[]>(async (committees) => {
        const rows = await rowsOf(context.dataSource, CODES, [committees]);
        const byCommittee = new Map(rows.map(({ committee, codes }) => [committee, codes]));
        return committees.map((committee) => byCommittee.get(committee) ?? []);
      }),
  );
