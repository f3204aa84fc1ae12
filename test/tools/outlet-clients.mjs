/**
 * Reads what a hub serves by clients that are not ours: `node outlet-clients.mjs <client> <url of the hub>`, and writes what they find as
 * JSON. Of `catalogue` the shapes are in the files named after that.
 */
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OData } from "@odata/client";
import rdfDataset from "@rdfjs/dataset";
import { Validator as OpenApiValidator } from "@seriousme/openapi-schema-validator";
import datapackage from "datapackage";
import JSONstat from "jsonstat-toolkit";
import n3 from "n3";
import ShaclValidator from "rdf-validate-shacl";

const [client, hub, ...files] = process.argv.slice(2);

async function pulled(path) {
  const answer = await fetch(`${hub}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** For each row of a table the values that the cube has at its codes. */
async function jsonStat(table) {
  const cube = JSONstat(await (await pulled(`/reports/v1/${table}.jsonstat`)).json());
  const rows = cube.toTable({ type: "arrobj", content: "id", status: true });
  return { class: cube.class, dimensions: cube.id, cells: cube.n, rows };
}

async function openApi() {
  const validator = new OpenApiValidator();
  const { valid, errors } = await validator.validate(await (await pulled("/reports/v1/openapi.json")).json());
  return { valid, version: validator.version, errors };
}

async function dataPackage() {
  const file = join(tmpdir(), `bulk-${process.pid}.zip`);
  await writeFile(file, Buffer.from(await (await pulled("/reports/v1/bulk/latest.zip")).arrayBuffer()));
  const read = await datapackage.Package.load(file);
  const tables = {};
  for (const resource of read.resources.filter(({ tabular }) => tabular)) {
    const rows = await resource.read({ keyed: true });
    tables[resource.name] = { rows: rows.length, first: rows[0] ?? null };
  }
  return { valid: read.valid, errors: read.errors.map(({ message }) => message), day: read.descriptor.version, tables };
}

const graphOf = (text) => {
  const graph = rdfDataset.dataset();
  for (const quad of new n3.Parser().parse(text)) graph.add(quad);
  return graph;
};

async function catalogue() {
  const shapes = graphOf((await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n"));
  const found = {};
  for (const document of ["catalogue", "code-lists"]) {
    const data = graphOf(await (await pulled(`/catalogue/${document}.ttl`)).text());
    const report = await new ShaclValidator(shapes).validate(data);
    found[document] = {
      conforms: report.conforms,
      triples: data.size,
      results: report.results.map(({ path, focusNode, sourceConstraintComponent: broken }) =>
        [focusNode?.value, path?.value ?? "", broken?.value].join(" "),
      ),
    };
  }
  return found;
}

async function odata() {
  const read = OData.New4({ serviceEndpoint: `${hub}/odata/v4/` });
  const lines = read.getEntitySet("BudgetLines");
  const options = read
    .newParam()
    .filter(read.newFilter().property("amountOere").gt(0).property("committeeCode").eq("BUU"))
    .orderby("rowKey", "asc")
    .select(["rowKey", "amountOere", "lastChangedAt"])
    .expand("initiative")
    .top(5);
  const rows = await lines.query(options);
  const alone = await lines.retrieve(rows[0].rowKey);
  const [initiative] = await read.getEntitySet("Initiatives").query(read.newParam().expand("budgetLines").top(1));
  return { rows, alone, initiative, count: await lines.count() };
}

const CLIENTS = { jsonStat: () => jsonStat(files[0]), openApi, dataPackage, catalogue, odata };
process.stdout.write(JSON.stringify(await CLIENTS[client]()));
