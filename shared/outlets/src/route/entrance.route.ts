import type { FastifyInstance } from "fastify";
import { notFound } from "../query/problem.js";
import { wantsPage } from "./page.route.js";

const ODATA = "/odata/v4/";

/** Leads from the short addresses to what is there, and says at all others where something is. */
export function addEntrances(app: FastifyInstance, base: string): void {
  const tables = `${base}/`;
  // At `/reports/` the gateway has the page of the status report, where it has pages.
  app.get("/reports", async (request, reply) =>
    reply.header("vary", "accept").redirect(wantsPage(request) ? "/reports/" : tables),
  );
  app.get("/reports/", async (_, reply) => reply.redirect(tables));
  for (const path of ["/odata", "/odata/"]) app.get(path, async (_, reply) => reply.redirect(ODATA));
  for (const path of ["/reports/*", "/odata/*"])
    app.get(path, async () => {
      throw notFound(
        `There is nothing at this address. The tables are at ${tables}, OData is at ${ODATA}, and the catalogue at /catalogue.`,
      );
    });
}
