/** A committee that publishes through the hub, as every package names it. */
export interface CommitteeEntry {
  /** The committee's code in the policy frame, e.g. `BUU`. */
  readonly code: string;
  /** Its folder under `subgraphs/` and its subgraph's name in the supergraph. */
  readonly slug: string;
  /** Its root field in the graph, and its name in positions (`children:42`). */
  readonly root: string;
  /** What its object types begin with: `ChildrenActionPlan`. */
  readonly graphName: string;
  /** The OAuth2 client of its own system; the publisher's is this with `-publisher`. */
  readonly clientId: string;
  /** Only of a committee that the policy frame does not name. */
  readonly name?: { readonly da: string; readonly en: string };
}

/** Every committee that has a subgraph. A new one is one entry here and one folder under `subgraphs/`. */
export const committees: readonly CommitteeEntry[] = [
  { code: "BUU", slug: "children", root: "children", graphName: "Children", clientId: "children" },
  { code: "BIU", slug: "employment", root: "employment", graphName: "Employment", clientId: "employment" },
  {
    code: "SOU",
    slug: "social-services",
    root: "socialServices",
    graphName: "SocialServices",
    clientId: "social-services",
  },
  { code: "KFU", slug: "culture", root: "culture", graphName: "Culture", clientId: "culture" },
];

/** The source under which an owner's events travel, also its database schema: `social_services`. */
export function sourceOf(slug: string): string {
  return slug.replaceAll("-", "_");
}

export function committeeOfSlug(slug: string): CommitteeEntry {
  const entry = committees.find((committee) => committee.slug === slug);
  if (!entry) throw new Error(`No committee '${slug}' in the registry.`);
  return entry;
}

/** undefined for a body that has no subgraph, such as the City Council. */
export function committeeOfCode(code: string): CommitteeEntry | undefined {
  return committees.find((committee) => committee.code === code);
}

/** The codes in a setting, separated by commas; an Error names those that are no committee's. */
export function codesIn(setting: string): string[] {
  const codes = setting.split(",").map((code) => code.trim());
  const unknown = codes.filter((code) => !committeeOfCode(code));
  if (unknown.length === 0) return codes;
  const known = committees.map(({ code }) => code).join(", ");
  throw new Error(`names ${unknown.map((code) => `'${code}'`).join(", ")}; the committees are ${known}`);
}

/** The root field that stands in positions for a source: `social_services` gives `socialServices`, `policy` stays. */
export function rootOfSource(source: string): string {
  return committees.find((committee) => sourceOf(committee.slug) === source)?.root ?? source;
}

/** All owners of an outbox, the coordinator's `policy` first. */
export const sources: readonly string[] = ["policy", ...committees.map((committee) => sourceOf(committee.slug))];
