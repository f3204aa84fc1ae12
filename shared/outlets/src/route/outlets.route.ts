import type { FastifyInstance, FastifyReply } from "fastify";
import type { NightlySettings } from "../bulk/nightly-archive.js";
import type { DocumentSource } from "../delivery/handed-out.js";
import { KeptAnswers } from "../delivery/kept-answers.store.js";
import type { OutletSource } from "../delivery/table-request.js";
import { csvwOf } from "../description/csvw.js";
import { openApiOf } from "../description/open-api.js";
import { indexMeta, tableMeta } from "../description/table-meta.js";
import { tablePage, tablesPage } from "../page/table-page.js";
import { readParameters } from "../query/parameters.js";
import { PROBLEM_TYPE, Problem } from "../query/problem.js";
import { outletTables } from "../table/catalogue.js";
import { addBulk } from "./bulk.route.js";
import { addCatalogue } from "./catalogue.route.js";
import { addDocuments } from "./documents.route.js";
import { addEntrances } from "./entrance.route.js";
import { problemOf } from "./failure.js";
import { addOData } from "./odata.route.js";
import { originOf } from "./origin.js";
import { addTablePages, pageLanguage, sendPage, wantsPage } from "./page.route.js";
import { addReleases } from "./releases.route.js";
import { readAddress, tableNamed } from "./table-address.js";
import { sendTable } from "./table-answer.js";

const BASE = "/reports/v1";

export interface OutletOptions extends OutletSource {
  /** What is handed out to be read, beside the tables. */
  readonly documents?: DocumentSource;
  /** How the archive of each day is made ahead; undefined: it is made when it is asked for first. */
  readonly nightly?: NightlySettings | undefined;
  /** Of answers that never change, in files. */
  readonly keptBytes: number;
  /** Those that are longer are sent while they are made; undefined: the default. */
  readonly heldBytes?: number | undefined;
  /** Tells of what went wrong inside, with the request's id. */
  readonly onFailure: (error: unknown, requestId: string) => void;
}

/** Serves the tables below `/reports/v1/`, as OData below `/odata/v4/`, and what they are below `/catalogue/`. */
export function addOutlets(app: FastifyInstance, options: OutletOptions): void {
  addOData(app, options);
  const kept = new KeptAnswers(options.keptBytes, options.heldBytes);
  app.addHook("onClose", () => kept.close());
  app.register(async (outlets) => {
    outlets.setErrorHandler((error, request, reply) => {
      const problem = problemOf(error);
      if (problem.status >= 500) options.onFailure(error, request.id);
      return sendProblem(reply, problem);
    });
    addEntrances(outlets, BASE);
    addCatalogue(outlets, options);
    const { documents } = options;
    if (documents) addDocuments(outlets, { documents, kept });
    addBulk(outlets, BASE, { ...options, kept });
    addReleases(outlets, BASE, options);
    for (const path of [BASE, `${BASE}/`])
      outlets.get(path, async (request, reply) =>
        wantsPage(request)
          ? sendPage(reply, tablesPage(outletTables, pageLanguage(request)))
          : sendData(reply.header("vary", "accept"), indexMeta(outletTables)),
      );
    addTablePages(outlets, BASE);
    outlets.get(`${BASE}/openapi.json`, async (request, reply) =>
      sendData(reply, openApiOf(outletTables, originOf(request), options.documents?.formats)),
    );
    outlets.get<{ Params: { table: string } }>(`${BASE}/:table/meta`, async ({ params }, reply) =>
      sendData(reply, tableMeta(tableNamed(params.table))),
    );
    outlets.route<{ Params: { file: string } }>({
      // Fastify's own HEAD would tell a length of nothing.
      method: ["GET", "HEAD"],
      url: `${BASE}/:file`,
      handler: async (request, reply) => {
        if (!request.params.file.includes(".") && wantsPage(request))
          return sendPage(reply, tablePage(tableNamed(request.params.file), pageLanguage(request)));
        const { table, format } = readAddress(request.params.file, request.headers.accept);
        const address = `${originOf(request)}${request.url}`;
        if (!format) return sendData(reply, csvwOf(table, table.columns, `${table.name}.csv`), "application/csvm+json");
        const asked = new URL(request.url, "http://localhost").searchParams;
        const exchange = { request, reply, options: { ...options, kept } };
        return sendTable(exchange, { table, format, query: readParameters(table, asked), address });
      },
    });
  });
}

/** Nothing that was said of the table holds for the problem. */
function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  for (const name of Object.keys(reply.getHeaders())) if (!name.startsWith("access-control-")) reply.removeHeader(name);
  if (problem.retryAfterS !== undefined) reply.header("retry-after", String(problem.retryAfterS));
  return reply.code(problem.status).header("cache-control", "no-store").type(PROBLEM_TYPE).send(problem.body);
}

const sendData = (reply: FastifyReply, data: unknown, type = "application/json"): FastifyReply =>
  reply.header("cache-control", "no-cache").type(`${type}; charset=utf-8`).send(JSON.stringify(data));
