/** The two media types of GraphQL over HTTP; they differ in what the status code says. */
export type AnswerType = "application/json" | "application/graphql-response+json";

interface Range {
  type: string;
  quality: number;
  order: number;
}

interface Offer extends Range {
  specificity: number;
}

const OFFERED: readonly AnswerType[] = ["application/json", "application/graphql-response+json"];

/**
 * The media type that the Accept header asks for; undefined where it accepts neither. Without a preference it is application/json,
 * as clients that name none expect.
 */
export function answerType(accept: string | undefined): AnswerType | undefined {
  if (accept === undefined || accept.trim() === "") {
    return "application/json";
  }
  const ranges = accept.split(",").map(readRange);
  return OFFERED.map((type) => ({ type, offer: bestOffer(type, ranges) }))
    .filter(({ offer }) => offer.quality > 0)
    .sort((a, b) => compare(a.offer, b.offer))[0]?.type;
}

function readRange(text: string, order: number): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0, order };
}

/** The most specific range that covers a type says how much it is wanted (RFC 9110, section 12.5.1). */
function bestOffer(type: AnswerType, ranges: readonly Range[]): Offer {
  const offers = ranges
    .map((range) => ({ ...range, specificity: [`*/*`, "application/*", type].indexOf(range.type) }))
    .filter(({ specificity }) => specificity >= 0)
    .sort((a, b) => b.specificity - a.specificity);
  return offers[0] ?? { type, quality: 0, order: 0, specificity: -1 };
}

function compare(a: Offer, b: Offer): number {
  return b.quality - a.quality || b.specificity - a.specificity || a.order - b.order;
}
