import type { FastifyReply, FastifyRequest } from "fastify";
import { callerOf } from "../admission/admission.js";
import type { LargeBodies } from "./large-bodies.js";

/** To read a body that is no longer takes a millisecond or two. */
const LARGE_BYTES = 64 * 1024;
/** The same of one that is compressed, to a thousandth at the most. */
const LARGE_COMPRESSED_BYTES = 1024;

/** Lets a large body wait for its turn before any of it is read. */
export function awaitLargeBody(bodies: LargeBodies, maxBytes: number) {
  const wait = async ({ operation }: FastifyRequest, reply: FastifyReply, bytes: number): Promise<void> => {
    try {
      const place = await bodies.enter({ caller: callerOf(operation), bytes, gone: operation.clientGone });
      operation.places.take("body", place);
    } catch (error) {
      // What is still being sent would else be read to its end.
      reply.header("connection", "close");
      throw error;
    }
  };
  return (request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined => {
    const bytes = largeBytesOf(request, maxBytes);
    return bytes === undefined ? undefined : wait(request, reply, bytes);
  };
}

/** Counts a body once it has been read, and lets the next one come. */
export function countLargeBody(bodies: LargeBodies) {
  return ({ operation }: FastifyRequest, bytes: number): void => {
    if (bytes > LARGE_BYTES) bodies.count(bytes);
    operation?.places.giveBack("body");
  };
}

/** How long a body may be that is to be treated as a large one; undefined of all others, and of one that is refused for its length. */
function largeBytesOf({ method, headers }: FastifyRequest, most: number): number | undefined {
  if (method !== "POST") return undefined;
  const said = Number(headers["content-length"] ?? most);
  if (!(said <= most)) return undefined;
  const least = headers["content-encoding"] === undefined ? LARGE_BYTES : LARGE_COMPRESSED_BYTES;
  return said > least ? said : undefined;
}
