/** A committee that publishes through the hub, with all its names. */
export interface CommitteeEntry {
  /** The committee's code in the policy frame, e.g. `BUU`. */
  readonly code: string;
  /** Its folder under `subgraphs/` and its subgraph's name in the supergraph. */
  readonly slug: string;
  /** Its root field in the graph, and its name in positions (`children:42`). */
  readonly root: string;
  /** The prefix of its object types: `ChildrenActionPlan`. */
  readonly graphName: string;
  /** The OAuth2 client that drafts; the one that publishes has `-publisher` at its end. */
  readonly clientId: string;
  /** Only for a committee that the policy frame does not name. */
  readonly name?: { readonly da: string; readonly en: string };
}

/** All committees with a subgraph. A new one is an entry here and a folder under `subgraphs/`. */
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

/** The source that an owner's events name, which is also its database schema: `social_services`. */
export function sourceOf(slug: string): string {
  return slug.replaceAll("-", "_");
}

/** The folder and subgraph of a source. */
export const slugOfSource = (source: string): string => source.replaceAll("_", "-");

export function committeeOfSlug(slug: string): CommitteeEntry {
  const entry = committees.find((committee) => committee.slug === slug);
  if (!entry) throw new Error(`No committee '${slug}' in the registry.`);
  return entry;
}

/** The committee with a code; undefined for a body without a subgraph, such as the City Council. */
export function committeeOfCode(code: string): CommitteeEntry | undefined {
  return committees.find((committee) => committee.code === code);
}

/** The comma-separated codes in a setting; throws an Error that names unknown ones. */
export function codesIn(setting: string): string[] {
  const codes = setting.split(",").map((code) => code.trim());
  const unknown = codes.filter((code) => !committeeOfCode(code));
  if (unknown.length === 0) return codes;
  const known = committees.map(({ code }) => code).join(", ");
  throw new Error(`names ${unknown.map((code) => `'${code}'`).join(", ")}; the committees are ${known}`);
}

/** The root field that positions name instead of a source: `socialServices` for `social_services`; `policy` stays. */
export function rootOfSource(source: string): string {
  return committees.find((committee) => sourceOf(committee.slug) === source)?.root ?? source;
}

/** The sources of all events, the coordinator's `policy` first. */
export const sources: readonly string[] = ["policy", ...committees.map((committee) => sourceOf(committee.slug))];
