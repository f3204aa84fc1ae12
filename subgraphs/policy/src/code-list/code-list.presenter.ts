import type { CycleRecord } from "@hub/cycle";
import { type PolicyFrame, text } from "@hub/frame";
import { codeLists, contentHash, type CodeItem as PublishedItem } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { PolicyContext } from "../record/index.js";
import { currentOf, firstCase, isPutForward, policyIds, versionsOf } from "../version/index.js";
import { CodeItem, CodeList } from "./code-list.types.js";
import { namedEnums } from "./enum-names.js";

type Words = Parameters<typeof text>[0];

/** A code with its name, before it is an object of the graph. */
interface NamedCode {
  code: string;
  label: Words;
  description?: Words | undefined;
  aliases?: readonly string[];
}

interface Listing {
  id: string;
  title: { da: string; en: string };
  items: readonly NamedCode[];
  version?: string;
  takesFreeText?: boolean;
  isEnum?: boolean;
}

/** The names that this list has are the hub's editors'. */
const editorial = (words: { da: string; en: string }): Words => ({ ...words, enSource: "EDITORIAL" });

function presentList({ id, title, items, version, takesFreeText = false, isEnum = false }: Listing): CodeList {
  return made(CodeList, {
    id,
    title: text(editorial(title)),
    takesFreeText,
    isEnum,
    version: version ?? `${id.toLowerCase().replaceAll("_", "-")}-${contentHash(plainly(items)).slice(0, 16)}`,
    items: items.map(({ code, label, description, aliases = [] }) =>
      made(CodeItem, {
        code,
        label: text(label),
        description: description ? text(description) : null,
        aliases: [...aliases],
      }),
    ),
  });
}

/** What a version is the hash of: plain values. */
const plainly = (items: readonly NamedCode[]): unknown =>
  items.map(({ code, label: { da, en }, description, aliases = [] }) => ({
    code,
    da,
    en: en ?? null,
    ...(description && { description: { da: description.da, en: description.en ?? null } }),
    aliases: [...aliases],
  }));

const published = (): Listing[] =>
  codeLists.map(({ id, title, items, version }) => ({
    id,
    title,
    version,
    takesFreeText: true,
    items: items.map(({ label, ...item }: PublishedItem) => ({ ...item, label: editorial(label) })),
  }));

function ofFrame(frame: PolicyFrame, record: CycleRecord): Listing[] {
  const policies = frame.policies.map(({ code, title, aliases }) => ({
    code,
    label: title,
    aliases: aliases.map(({ da }) => da),
  }));
  const [areas, goals] = [frame.areas, frame.goals()].map((all) =>
    all.map(({ code, title }) => ({ code, label: title })),
  ) as [NamedCode[], NamedCode[]];
  const bodies = frame.committees.map(({ code, name }) => ({ code, label: name }));
  const themes = frame.themes.map((theme) => ({ code: theme.code, label: theme.text }));
  const indicators = record
    .indicators()
    .map(({ id, title, definition }) => ({ code: id, label: title, description: definition }));
  return [
    { id: "COMMITTEE", title: { da: "Politiske organer", en: "Political bodies" }, items: bodies },
    { id: "POLICY", title: { da: "Politikker", en: "Policies" }, items: policies },
    { id: "AREA", title: { da: "Indsatsområder", en: "Priority areas" }, items: areas },
    { id: "GOAL", title: { da: "Mål", en: "Goals" }, items: goals },
    { id: "THEME", title: { da: "Indsatstemaer", en: "Effort themes" }, items: themes },
    { id: "INDICATOR", title: { da: "Indikatorer", en: "Indicators" }, items: indicators },
  ];
}

const ofEnums = (): Listing[] =>
  namedEnums.map(({ name, title, values }) => ({
    id: name,
    title,
    isEnum: true,
    items: values.map(({ code, label, description }) => ({
      code,
      label: editorial(label),
      description: editorial(description),
    })),
  }));

/** The principles and concepts of each policy's current version, and the administrations of the case that the hub began with. */
async function ofTexts({ dataSource: { manager } }: PolicyContext): Promise<Listing[]> {
  const ids = await policyIds(manager);
  const records = await Promise.all(
    ids.map(async (policy) => currentOf((await versionsOf(manager, policy)).filter(isPutForward))),
  );
  const contents = records.flatMap((record) => (record ? [record.content] : []));
  const { administrations = [] } = (await firstCase(manager)) ?? {};
  return [
    {
      id: "PRINCIPLE",
      title: { da: "Grundprincipper", en: "Basic principles" },
      items: distinct(
        contents.flatMap(({ principles }) => principles.map(({ id, text: label }) => ({ code: id, label }))),
      ),
    },
    {
      id: "CONCEPT",
      title: { da: "Centrale begreber", en: "Central concepts" },
      items: distinct(
        contents.flatMap(({ concepts }) =>
          concepts.map(({ id, term, definition, altLabels }) => ({
            code: id,
            label: term,
            description: definition ?? undefined,
            aliases: altLabels.map(({ da }) => da),
          })),
        ),
      ),
    },
    {
      id: "ADMINISTRATION",
      title: { da: "Forvaltninger", en: "Administrations" },
      items: administrations.map(({ code, name }) => ({ code, label: name })),
    },
  ];
}

/** Each code once, as the newest policy words it. */
const distinct = (items: readonly NamedCode[]): NamedCode[] => [
  ...new Map(items.map((item) => [item.code, item])).values(),
];

/** Every list of codes: those that documents name, those of the frame and the barometer, and the enums. */
export async function allCodeLists(context: PolicyContext): Promise<CodeList[]> {
  const { frame, record } = context;
  return [...published(), ...ofFrame(frame, record), ...(await ofTexts(context)), ...ofEnums()].map(presentList);
}
