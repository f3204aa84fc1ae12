import type { IntegrationStatement } from "@hub/documents";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { CommitteeRequest } from "../context/committee.context.js";
import { revisionsById } from "../document/document.store.js";
import { statementDocument } from "./statement.document.js";

/** Statements by id; one SQL statement for all that a request loads, and each is read once. */
export const statementLoader = (context: CommitteeRequest) =>
  oncePerRequest(
    context,
    statementLoader,
    () =>
      new DataLoader<string, IntegrationStatement | null>(async (ids) =>
        (await revisionsById(context.dataSource, ids)).map((found) =>
          found?.kind === "INTEGRATION_STATEMENT"
            ? (statementDocument.present(context, found) as IntegrationStatement)
            : null,
        ),
      ),
  );
