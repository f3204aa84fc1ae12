import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  GraphQLID,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  GraphQLString,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";

/** The ids and codes of something else that the graph gives as such, and why it does not give the thing itself. */
const TOLD_BY_ID: Readonly<Record<string, string>> = {
  "AuditEntry.owner": "whose log it is: policy, picture or a committee's root field, none of which is an object",
  "AuditEntry.subject": "a draft, a year or something that may not exist any more, or that is not public",
  "Change.subject": "what an event names may not exist any more or not be public; `about` is the object",
  "DiscardCallLetterDraftPayload.discardedDraftId": "it is gone",
  "DiscardDraftPayload.discardedDraftId": "it is gone",
  "WithdrawalEntry.committee": "evidence: the very text that the receipt's entryHash covers",
  "WithdrawalEntry.document": "evidence: the very text that the receipt's entryHash covers",
};

/** Strings that are no texts, hashes, positions or addresses, and name nothing that is an object of the graph. */
const PLAIN_STRINGS: Readonly<Record<string, string>> = {
  about: "a source's own word",
  account: "a code of a code list or free text",
  aliases: "names",
  awaited: "positions",
  baselinePeriod: "a period",
  caseNumber: "the city's own case number",
  category: "places of a cell",
  claimedClient: "what a refused token claims",
  client: "a system, which is no object that the public can read",
  code: "the lasting code of the object itself, or the committee's own word",
  codeLists: "a version",
  columnsInferred: "names of columns",
  command: "a coordinate of the access table",
  contains: "parts of a text",
  contentHash: "a hash",
  cursor: "a cursor",
  da: "a text",
  dateText: "a day in words",
  dimensions: "names of dimensions",
  districts: "codes of a code list or free text",
  due: "a day in a form of its own",
  dueText: "a day in words",
  en: "a text",
  endCursor: "a cursor",
  entryHash: "a hash",
  field: "a coordinate of the schema",
  figuresHash: "a hash",
  followed: "owners",
  fragment: "a text",
  hubSignature: "a signature",
  issuer: "an address",
  keyHash: "a hash",
  keyId: "a key's id",
  kid: "a key's id",
  label: "a text",
  madeBy: "a system, as `client`",
  manifestHash: "a hash",
  name: "a word by which people know a key apart",
  note: "a text",
  operation: "a name of an operation",
  overviewHash: "a hash",
  ownerPosition: "a position",
  path: "a pointer",
  period: "a period",
  places: "pointers",
  position: "a position",
  preparedBy: "a system, which is no object that the public can read",
  previousEntryHash: "a hash",
  publication: "a position",
  publisher: "a text",
  quote: "a text",
  reason: "a text",
  record: "a position",
  redacts: "a position",
  refersTo: "an address",
  requestId: "a request's id",
  respondent: "free text",
  revocationReason: "a text",
  root: "a root field",
  rootHash: "a hash",
  rule: "a rule's code",
  ruleSet: "a version",
  scopes: "rights",
  secret: "a key itself, shown once",
  series: "a document through its revisions",
  sha256: "a hash",
  signature: "a signature",
  signedBy: "a key's id",
  slug: "a committee's name in addresses",
  source: "a text",
  stalledAt: "a position",
  startCursor: "a cursor",
  stillIn: "positions",
  suggestions: "words",
  targetGroups: "codes of a code list or free text",
  textHash: "a hash",
  texts: "pointers",
  title: "a text",
  type: "a type of event",
  unit: "a unit",
  url: "an address",
  version: "a version",
  what: "a text",
  withdrawalReason: "a text",
};

interface Told {
  coordinate: string;
  name: string;
  isId: boolean;
}

const schema = buildSchema(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"), { assumeValid: true });
/** A committee's initiative has the fields of the interface, and words of its own. */
function isOfCommittee(type: GraphQLObjectType | GraphQLInterfaceType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Initiative");
}

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType | GraphQLInterfaceType =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__") && !isOfCommittee(type),
);

/** Every field of an answer that is an id or a string, alone or in a list. */
const told = types.flatMap((type) =>
  Object.values(type.getFields()).flatMap((field): Told[] => {
    const named = getNamedType(field.type);
    const isId = named === GraphQLID;
    return isId || named === GraphQLString
      ? [{ coordinate: `${type.name}.${field.name}`, name: field.name, isId }]
      : [];
  }),
);

describe("no answer tells an id of something without the thing itself", () => {
  test("every field of type ID is the object's own id or code, or is listed here with the reason", () => {
    const others = told.filter(({ name, isId }) => isId && name !== "id" && name !== "code");
    expect(others.map(({ coordinate }) => coordinate).sort()).toEqual(Object.keys(TOLD_BY_ID).sort());
  });

  test("every string is of a kind that names nothing of the graph", () => {
    const strings = told.filter(({ isId }) => !isId);
    expect(strings.filter(({ name }) => !(name in PLAIN_STRINGS)).map(({ coordinate }) => coordinate)).toEqual([]);
    const used = new Set(strings.map(({ name }) => name));
    expect(Object.keys(PLAIN_STRINGS).filter((name) => !used.has(name))).toEqual([]);
  });
});
