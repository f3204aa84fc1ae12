/** An open transaction, such as TypeORM's EntityManager, on a database that has the table `hub.command_answer`. */
export interface Transaction {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}
