import { type Finding, faultFindings, type InputFault, inputPath, pointer, type SentKind } from "@hub/rules";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLScalarType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";
import { readInput } from "./document-reading.js";
import { HubError } from "./hub-error.js";

/** The inputs that are documents, by the names of their types. */
export type DocumentInputs = Readonly<Record<string, SentKind>>;

interface Unread {
  readonly faults: readonly InputFault[];
  readonly other: object;
}

/** What could not be read of documents that were sent. */
const unread = new WeakMap<object, Unread>();

/**
 * Lets documents through with whatever is wrong in them, so that it is told as findings, together with what the rules find in the rest.
 * GraphQL refuses a request whose input has a fault, in English and without a rule. Only the executed schema differs from the printed one.
 */
export function readDocuments(schema: GraphQLSchema, documents: DocumentInputs): void {
  const types = schema.getTypeMap();
  const scalars = new Map<string, GraphQLScalarType>();
  for (const name of Object.keys(documents)) {
    const type = types[name];
    if (isInputObjectType(type)) scalars.set(name, documentScalar(type));
  }
  for (const type of Object.values(types)) {
    for (const taken of inputsOf(type)) taken.type = exchanged(taken.type, scalars);
  }
  for (const [name, scalar] of scalars) types[name] = scalar;
}

function inputsOf(type: GraphQLNamedType): { type: GraphQLInputType }[] {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ args }) => [...args]);
}

function exchanged(type: GraphQLInputType, scalars: ReadonlyMap<string, GraphQLScalarType>): GraphQLInputType {
  if (isNonNullType(type)) return new GraphQLNonNull(exchanged(type.ofType, scalars) as never);
  if (isListType(type)) return new GraphQLList(exchanged(type.ofType, scalars));
  return scalars.get(type.name) ?? type;
}

let isReading = true;

/** Begins work that takes no notice of documents, such as the refusal of a command, without reading those among its variables. */
export function withoutReading<T>(work: () => T): T {
  isReading = false;
  try {
    return work();
  } finally {
    isReading = true;
  }
}

const documentTypes = new WeakMap<GraphQLScalarType, GraphQLInputObjectType>();

function documentScalar(type: GraphQLInputObjectType): GraphQLScalarType {
  const read = (sent: unknown): object => {
    if (!isReading) return {};
    const { value, other, faults } = readInput(new GraphQLNonNull(type), sent);
    const document = value as object;
    if (faults.length > 0) unread.set(document, { faults, other: other as object });
    return document;
  };
  const scalar = new GraphQLScalarType({
    name: type.name,
    description: type.description,
    parseValue: read,
    parseLiteral: (node, variables) => read(valueFromASTUntyped(node, variables)),
  });
  documentTypes.set(scalar, type);
  return scalar;
}

/** The type of the fields of a document, where its input is read as one. */
export const fieldsOfDocument = (type: GraphQLNamedInputType): GraphQLNamedInputType =>
  (type instanceof GraphQLScalarType && documentTypes.get(type)) || type;

/** Says that a document is another one changed, which had the same faults. */
export function keepUnread<Document extends object>(changed: Document, from: object): Document {
  const kept = unread.get(from);
  if (kept) unread.set(changed, kept);
  return changed;
}

/** What could not be read of a document, or of a list of documents; undefined where all could. */
function unreadOf(sent: object): Unread | undefined {
  if (!Array.isArray(sent)) return unread.get(sent);
  const members = sent.map((member) => unread.get(member));
  if (members.every((member) => member === undefined)) return undefined;
  return {
    faults: members.flatMap((member, index) =>
      (member?.faults ?? []).map((fault) => ({ ...fault, path: pointer(index) + fault.path })),
    ),
    other: sent.map((member, index) => members[index]?.other ?? member),
  };
}

/** Whether all of a document could be read. */
export const isRead = (sent: object): boolean => unreadOf(sent) === undefined;

interface Judging<Document> {
  /** Given documents that are whole. */
  judge: (whole: Document) => readonly Finding[] | Promise<readonly Finding[]>;
  /** Whether the findings' paths lead into what was sent, and not into what it is a part of. */
  isSentWhole?: boolean;
}

/**
 * What is found in a document of which parts could not be read: each of these, and what the rules find in the rest, whatever stands in
 * their place.
 */
export async function findingsOnRest<Document extends object>(
  kind: SentKind,
  sent: Document,
  { judge, isSentWhole = true }: Judging<Document>,
): Promise<Finding[]> {
  const { faults, other } = unreadOf(sent) ?? { faults: [], other: sent };
  const judged = async (whole: Document) => {
    try {
      return await judge(whole);
    } catch (error) {
      // What stands in place of a part may be refused, e.g. a year without a cycle.
      if (error instanceof HubError) return [];
      throw error;
    }
  };
  const [found, again] = [await judged(sent), await judged(other as Document)];
  const inBoth = new Set(again.map(keyOf));
  const unread = new Set(faults.map(({ path }) => path));
  const isUnread = (finding: Finding) => isSentWhole && placesAbove(finding).some((place) => unread.has(place));
  const onRest = found.filter((finding) => inBoth.has(keyOf(finding)) && !isUnread(finding));
  return [...faultFindings(kind, faults), ...onRest];
}

const keyOf = ({ rule, path, message }: Finding): string => JSON.stringify([rule, path, message.en]);

/** The place of a finding, and those that it is in. */
function placesAbove({ path }: Finding): string[] {
  const segments = inputPath(path).split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
