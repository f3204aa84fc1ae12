import Negotiator from "negotiator";

/** The two media types of GraphQL over HTTP; they differ in what the status code says. */
export type AnswerType = "application/json" | "application/graphql-response+json";

/** Without a preference it is application/json, which clients that name no type expect. */
const OFFERED: readonly AnswerType[] = ["application/json", "application/graphql-response+json"];
/** All but the quality: a client that names a charset or a profile reads the type without it too. */
const PARAMETERS = /;(?!\s*q=)[^;,]*/gi;

/** Clients send the same few headers again and again. */
const known = new Map<string, AnswerType | undefined>();
const MOST_KNOWN = 200;

/** The media type that the Accept header prefers (RFC 9110, section 12.5.1); undefined where it accepts neither. */
export function answerType(accept: string | undefined): AnswerType | undefined {
  if (accept === undefined || accept.trim() === "") return "application/json";
  if (known.has(accept)) return known.get(accept);
  const type = preferredOf(accept, OFFERED);
  if (known.size < MOST_KNOWN && accept.length <= MOST_KNOWN) known.set(accept, type);
  return type;
}

/** Whether the client would rather read HTML, as browsers do when they open an address. */
export function prefersHtml(accept: string | undefined): boolean {
  return accept !== undefined && preferredOf(accept, [...OFFERED, "text/html"]) === "text/html";
}

function preferredOf<T extends string>(accept: string, offered: readonly T[]): T | undefined {
  const preferred = new Negotiator({ headers: { accept: accept.replaceAll(PARAMETERS, "") } }).mediaType([...offered]);
  return offered.find((type) => type === preferred);
}
