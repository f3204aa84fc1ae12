import { type GraphQLNamedType, type GraphQLType, isListType, isNonNullType } from "graphql";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

/** A description: its paragraphs, and what stands between backticks as code. */
export function prose(description: string | null | undefined): string {
  if (!description) return "";
  const paragraphs = escaped(description).split(/\n\s*\n/);
  return paragraphs.map((text) => `<p>${text.replace(/`([^`]+)`/g, "<code>$1</code>")}</p>`).join("");
}

export const linkTo = ({ name }: GraphQLNamedType): string => `<a href="/docs/reference/${name}">${name}</a>`;

/** A type as GraphQL writes it, with a link to its page. */
export function typeLink(type: GraphQLType): string {
  if (isNonNullType(type)) return `${typeLink(type.ofType)}!`;
  if (isListType(type)) return `[${typeLink(type.ofType)}]`;
  return linkTo(type);
}

/** A whole page, without a script. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Reference of the graph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/reference/reference.css">
</head>
<body>
<nav><a href="/docs/reference">Reference of the graph</a> <a href="/schema.graphql">schema.graphql</a></nav>
<main>
${body}
</main>
</body>
</html>
`;
}
