import type { FastifyReply } from "fastify";

/** Addresses below which tools pull tables; what is wrong there is told after RFC 9457, since nobody reads GraphQL. */
export const OUTLETS = ["/reports", "/odata", "/catalogue"] as const;

export const isOutlet = (url: string): boolean =>
  OUTLETS.some((base) => url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`));

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  405: "Method Not Allowed",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

export const sendProblem = (reply: FastifyReply, status: number, detail: string): FastifyReply =>
  reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify({ type: "about:blank", title: TITLES[status] ?? "Error", status, detail }));
