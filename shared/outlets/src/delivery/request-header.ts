import type { FastifyRequest } from "fastify";

export const headerOf = ({ headers }: Pick<FastifyRequest, "headers">, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
};

/** Whether the caller has the answer of this tag already. */
export function isKnown(request: Pick<FastifyRequest, "headers">, tag: string): boolean {
  const known = (headerOf(request, "if-none-match") ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(tag);
}
