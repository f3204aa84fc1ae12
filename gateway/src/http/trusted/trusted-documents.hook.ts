import { answerType } from "@hub/http-body";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { badRequest, sendError } from "../http-errors.js";
import type { TrustedDocuments } from "./trusted-documents.store.js";

declare module "fastify" {
  interface FastifyRequest {
    /** A GET's address as it is to be read, with a document in place of its id; undefined where that is as it was sent. */
    readUrl: string | undefined;
  }
}

export interface DocumentsHookOptions {
  trusted: TrustedDocuments;
  trustedOnly: boolean;
}

/** The document of a request, written out or by its id. */
interface RequestedDocument {
  query: unknown;
  /** The `documentId` of GraphQL over HTTP, or Apollo's hash. */
  id: string | undefined;
  isDocumentId: boolean;
}

/**
 * Puts a trusted document in place of its id. With `trustedOnly`, only the documents that the caller is trusted with are answered;
 * without it an unknown hash may be one that a client has registered.
 */
export function takeDocument(options: DocumentsHookOptions) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
    const requested = requestedDocument(request);
    if (isGiven(requested.query)) {
      const refusal = refusalOf(requested, request.operation.actor?.client, options);
      return refusal && sendError(request, reply, ...refusal);
    }
    return requested.id === undefined ? undefined : takeById(requested.id, { request, reply, requested, options });
  };
}

/** The refusal of a document that is written out; undefined where it is answered. */
function refusalOf(
  { query, isDocumentId }: RequestedDocument,
  client: string | undefined,
  { trusted, trustedOnly }: DocumentsHookOptions,
): [number, GraphQLFormattedError] | undefined {
  if (isDocumentId) return [400, badRequest("Send a query or a documentId, not both.")];
  if (!trustedOnly) return undefined;
  return typeof query === "string" && trusted.has(client, query) ? undefined : [403, NOT_TRUSTED];
}

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  requested: RequestedDocument;
  options: DocumentsHookOptions;
}

function takeById(id: string, { request, reply, requested, options }: Exchange): FastifyReply | undefined {
  const document = options.trusted.find(request.operation.actor?.client, id);
  if (document !== undefined) {
    putQuery(request, document);
    return undefined;
  }
  return options.trustedOnly || requested.isDocumentId ? notFound(request, reply) : undefined;
}

const isGiven = (query: unknown): boolean => query !== undefined && query !== null && query !== "";

/** Status 200 in JSON, as from Apollo Server: its clients read the code, and then send the document along. */
function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = answerType(request.headers.accept) === "application/json" ? 200 : 400;
  return sendError(request, reply, status, NOT_FOUND);
}

const NOT_TRUSTED: GraphQLFormattedError = {
  message:
    "This hub answers none but the documents that it was given beforehand, and this is not one of this client's.",
  extensions: { code: "DOCUMENT_NOT_TRUSTED" },
};

const NOT_FOUND: GraphQLFormattedError = {
  message: "There is no document of this id for this client.",
  extensions: { code: "PERSISTED_QUERY_NOT_FOUND" },
};

function requestedDocument(request: FastifyRequest): RequestedDocument {
  const { query, documentId, extensions } = request.method === "POST" ? record(request.body) : parametersOf(request);
  const hash = record(record(extensions).persistedQuery).sha256Hash;
  const id = typeof documentId === "string" ? documentId.replace(/^sha256:/, "") : hash;
  return { query, id: typeof id === "string" ? id : undefined, isDocumentId: documentId !== undefined };
}

/** Malformed parameters are refused by Apollo Server. */
function parametersOf({ url, readUrl }: FastifyRequest): Record<string, unknown> {
  const parameters = new URL(readUrl ?? url, "http://gateway").searchParams;
  return {
    query: parameters.get("query") ?? undefined,
    documentId: parameters.get("documentId") ?? undefined,
    extensions: parsed(parameters.get("extensions")),
  };
}

function putQuery(request: FastifyRequest, query: string): void {
  if (request.method === "POST") {
    const { documentId: _, ...body } = record(request.body);
    const { persistedQuery: __, ...extensions } = record(body.extensions);
    request.body = { ...body, query, extensions };
    return;
  }
  const url = new URL(request.readUrl ?? request.url, "http://gateway");
  const { persistedQuery: _, ...extensions } = record(parsed(url.searchParams.get("extensions")));
  url.searchParams.set("query", query);
  url.searchParams.set("extensions", JSON.stringify(extensions));
  url.searchParams.delete("documentId");
  request.readUrl = `${url.pathname}${url.search}`;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
