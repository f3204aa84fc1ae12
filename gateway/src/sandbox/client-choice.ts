import type { CommitteeEntry } from "@hub/registry";
import type { InBoth, Language } from "../http/language.js";
import { escaped } from "../reference/html.js";

const ANONYMOUS: InBoth = { da: "alle (uden login)", en: "anybody (no login)" };
const CENTRAL: InBoth = { da: "På tværs", en: "Across committees" };

/** What the clients of a committee may do, by the end of their names. */
const MAY: readonly { readonly suffix: string; readonly may: InBoth }[] = [
  { suffix: "", may: { da: "skriver kladder", en: "drafts" } },
  { suffix: "-publisher", may: { da: "offentliggør", en: "publishes" } },
  { suffix: "-validator", may: { da: "tjekker", en: "validates" } },
];

/** The options of who asks: anybody, each committee's clients, and the central ones. */
export function clientOptions(
  clients: readonly string[],
  committees: readonly Pick<CommitteeEntry, "clientId">[],
  language: Language,
): string {
  const ofCommittees = committees.map(({ clientId }) => ({
    name: clientId,
    options: MAY.map(({ suffix, may }) => ({
      id: `${clientId}${suffix}`,
      text: `${clientId}${suffix}: ${may[language]}`,
    })),
  }));
  const named = new Set(ofCommittees.flatMap(({ options }) => options.map(({ id }) => id)));
  const central = clients.filter((id) => !named.has(id)).map((id) => ({ id, text: id }));
  const groups = [...ofCommittees, { name: CENTRAL[language], options: central }];
  return `<option value="">${ANONYMOUS[language]}</option>${groups.map(group).join("")}`;
}

function group({ name, options }: { name: string; options: readonly { id: string; text: string }[] }): string {
  const shown = options.map(({ id, text }) => `<option value="${escaped(id)}">${escaped(text)}</option>`);
  return `<optgroup label="${escaped(name)}">${shown.join("")}</optgroup>`;
}
