import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { openRecord, type ReadRecord, tagOf } from "../delivery/record.service.js";
import { headerOf, isKnown } from "../delivery/request-header.js";
import type { OutletSource } from "../delivery/table-request.js";
import { readParameters } from "../query/parameters.js";
import { notFound, Problem } from "../query/problem.js";
import { selectRows } from "../query/table-sql.js";
import { codeSchemes, type ListedCode } from "../rdf/code-schemes.js";
import { catalogueThings } from "../rdf/data-catalogue.js";
import type { Thing } from "../rdf/graph.js";
import { type RdfFormat, rdfFormats } from "../rdf/rdf-formats.js";
import { outletTables } from "../table/catalogue.js";
import { codeLists } from "../table/picture-tables.js";
import { originOf } from "./origin.js";

const BASE = "/catalogue";
const DOCUMENTS = ["catalogue", "code-lists"] as const;

/** Serves the catalogue of the tables and the code lists as RDF below `/catalogue/`. */
export function addCatalogue(app: FastifyInstance, source: OutletSource): void {
  for (const url of [BASE, `${BASE}/`])
    app.get(url, (request, reply) => sendDocument({ request, reply, source }, "catalogue"));
  app.get<{ Params: { file: string } }>(`${BASE}/:file`, (request, reply) =>
    sendDocument({ request, reply, source }, request.params.file),
  );
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly source: OutletSource;
}

async function sendDocument({ request, reply, source }: Exchange, file: string): Promise<FastifyReply> {
  const [name = "", suffix] = file.split(".");
  const document = DOCUMENTS.find((each) => each === name);
  const format = formatOf(suffix, headerOf(request, "accept"));
  if (!document || !format) throw notFound(`There are ${DOCUMENTS.join(" and ")}, as .jsonld and .ttl.`);
  const origin = originOf(request);
  const { licence, publisher, contact } = source;
  const said = { licence, publisher, contact };
  const record = await openRecord(source, readParameters(codeLists, new URLSearchParams()));
  try {
    const asked = { document, format: format.suffix, origin, said, of: source.edition };
    const tag = `"${tagOf(record, asked)}"`;
    reply.header("etag", tag).header("cache-control", "no-cache").header("vary", "accept");
    if (isKnown(request, tag)) return reply.code(304).send();
    const codes = await listedCodes(record);
    const lists = new Set(codes.map(({ list }) => list));
    const { lastChange } = record;
    const things: Thing[] =
      document === "code-lists"
        ? codeSchemes(origin, codes)
        : catalogueThings(outletTables, { ...said, origin, lastChange, lists });
    return reply.type(`${format.mediaType}; charset=utf-8`).send(format.write(things));
  } finally {
    await record.snapshot.close();
  }
}

function formatOf(suffix: string | undefined, accept: string | undefined): RdfFormat | undefined {
  if (suffix !== undefined) return rdfFormats.find((each) => each.suffix === suffix);
  const found = new Negotiator({ headers: { accept: accept ?? "*/*" } }).mediaType(
    rdfFormats.map(({ mediaType }) => mediaType),
  );
  // Whoever asks for a page or for JSON is given JSON-LD.
  if (found === undefined && !/json|html/.test(accept ?? ""))
    throw new Problem(406, "Not Acceptable", `It is there as ${rdfFormats.map((each) => each.mediaType).join(", ")}.`);
  return rdfFormats.find(({ mediaType }) => mediaType === found) ?? rdfFormats[0];
}

async function listedCodes({ snapshot }: ReadRecord): Promise<ListedCode[]> {
  const columns = ["listCode", "code", "labelDa", "labelEn", "definitionDa", "definitionEn"];
  const query = readParameters(codeLists, new URLSearchParams({ columns: columns.join(",") }));
  const read = columns.flatMap((name) => codeLists.columns.filter((each) => each.name === name));
  const rows = await snapshot.all(selectRows(codeLists, read, query));
  return rows.map(([list = null, code = null, da = null, en = null, meaningDa = null, meaningEn = null]) => ({
    list: list ?? "",
    code: code ?? "",
    label: { da, en },
    definition: { da: meaningDa, en: meaningEn },
  }));
}
