import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GatewayConfig } from "../config.js";
import { callerName } from "../operation/caller-name.js";
import { type Admission, callerOf } from "./admission.js";
import { Arrivals } from "./arrivals.js";

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<void> | undefined;

/** Counts the request as one that is under way, and refuses it where its caller has too many. */
export function takeIn(admission: Admission | undefined, config: GatewayConfig): Hook {
  if (!admission) return () => undefined;
  const arrivals = new Arrivals(config.admission, () => admission.isFull);
  return (request, reply) => {
    reply.raw.once("close", arrivals.take(callerOf(request.operation), bodyBytesOf(request, config.maxBodyBytes)));
    return request.method === "POST" ? undefined : admission.beginReading(request.operation);
  };
}

/** A body is read when it has come and it is its caller's turn. */
export function readInTurn(admission: Admission): (request: FastifyRequest) => Promise<void> | undefined {
  return ({ operation }) => operation && admission.beginReading(operation);
}

/** A body that says no length may be as long as any. */
function bodyBytesOf({ method, headers }: FastifyRequest, most: number): number {
  if (method !== "POST") return 0;
  const said = Number(headers["content-length"] ?? most);
  return Number.isFinite(said) ? Math.min(said, most) : most;
}

/** Closes further connections of an address that has very many: they would leave none for others. */
export function limitConnections(server: Server, { admission, trustedProxies }: GatewayConfig): void {
  // Behind a proxy all connections come from its address.
  if (trustedProxies.length > 0) return;
  const most = admission.connectionsPerAddress;
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = callerName(socket.remoteAddress ?? "");
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
