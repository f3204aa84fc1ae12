import type { Client, Connection } from "pg";

/** A column of a statement's rows, as the server describes it. */
export interface PreparedColumn {
  readonly name: string;
  readonly typeId: number;
  /** Where it comes straight from a table: that table, and the column's number in it. */
  readonly tableId: number;
  readonly columnNumber: number;
}

export interface PreparedStatement {
  readonly columns: readonly PreparedColumn[];
  readonly parameterCount: number;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
  readonly tableID: number;
  readonly columnID: number;
}

/** Has the server parse and describe a statement, and never run it. */
export function prepare(client: Client, sql: string): Promise<PreparedStatement> {
  return new Promise((resolve, reject) => {
    let columns: PreparedColumn[] = [];
    let parameterCount = 0;
    let failure: Error | undefined;
    const onParameters = (message: { parameterCount: number }) => {
      parameterCount = message.parameterCount;
    };
    client.query({
      submit(connection: Connection) {
        connection.once("parameterDescription", onParameters);
        connection.parse({ name: "", text: sql, types: [] }, false);
        connection.describe({ type: "S", name: "" }, false);
        connection.sync();
      },
      handleRowDescription({ fields }: { fields: readonly Field[] }) {
        columns = fields.map(({ name, dataTypeID, tableID, columnID }) => ({
          name,
          typeId: dataTypeID,
          tableId: tableID,
          columnNumber: columnID,
        }));
      },
      handleError(error: Error, connection: Connection) {
        connection.off("parameterDescription", onParameters);
        failure ??= error;
        reject(failure);
      },
      handleReadyForQuery() {
        resolve({ columns, parameterCount });
      },
    });
  });
}
