import { isPromise } from "node:util/types";
import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { type Encoding, PackedAnswer } from "./packed-answer.js";

declare module "fastify" {
  interface FastifyRequest {
    /** The answer, where it is data without an error. */
    packed: PackedAnswer | undefined;
  }
}

/** Those that take the fewest bytes first. */
const ENCODINGS: Encoding[] = ["br", "gzip", "identity"];
const VARIES_BY = ["accept", "accept-encoding", "authorization"];

/** Sends an answer in the form that the client takes; to one that has it already only that this is still so. */
export function packAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload?: unknown) => void,
): void {
  const packed = packedAnswer(request, reply, payload);
  if (isPromise(packed)) packed.then((bytes) => done(null, bytes), done);
  else done(null, packed);
}

function packedAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if ((typeof payload !== "string" && !Buffer.isBuffer(payload)) || reply.hasHeader("content-encoding")) return payload;
  addVary(reply);
  const packed = request.packed ?? new PackedAnswer(Buffer.from(payload));
  const encoding = packed.isCompressible ? encodingFor(request) : "identity";
  if (isCacheable(request, reply) && isToldKnown(request, reply, packed.tag(encoding))) return "";
  if (encoding === "identity") return payload;
  return packed.in(encoding).then((bytes) => {
    reply.header("content-encoding", encoding).header("content-length", bytes.byteLength);
    return bytes;
  });
}

function addVary(reply: FastifyReply): void {
  const before = reply.getHeader("vary");
  reply.header("vary", [...(before === undefined ? [] : [before].flat()), ...VARIES_BY].join(", "));
}

function encodingFor(request: FastifyRequest): Encoding {
  if (request.headers["accept-encoding"] === undefined) return "identity";
  const taken = new Negotiator(request.raw).encodings(ENCODINGS);
  return ENCODINGS.find((each) => taken.includes(each)) ?? "identity";
}

const isCacheable = ({ method, packed }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  packed !== undefined && statusCode === 200 && method !== "POST";

/** Whether the client has this answer, in this form. */
function isKnown({ headers }: FastifyRequest, tag: string): boolean {
  const known = (headers["if-none-match"] ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(tag);
}

/** Whether the client has been told that it has this answer already. */
function isToldKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  const isPrivate = request.headers.authorization !== undefined;
  reply.header("etag", tag).header("cache-control", isPrivate ? "private, no-cache" : "no-cache");
  if (!isKnown(request, tag)) return false;
  reply.code(304).removeHeader("content-type").removeHeader("content-length");
  return true;
}
