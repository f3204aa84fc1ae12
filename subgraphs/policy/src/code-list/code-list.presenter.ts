import type { CycleRecord } from "@hub/cycle";
import { type PolicyFrame, text } from "@hub/frame";
import { codeLists, contentHash, type CodeItem as PublishedItem } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { CodeItem, CodeList } from "./code-list.types.js";
import { namedEnums } from "./enum-names.js";

type Words = Parameters<typeof text>[0];

/** A code with its name, before it is an object of the graph. */
interface NamedCode {
  code: string;
  label: Words;
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
    items: items.map(({ code, label, aliases = [] }) =>
      made(CodeItem, { code, label: text(label), aliases: [...aliases] }),
    ),
  });
}

/** What a version is the hash of: plain values. */
const plainly = (items: readonly NamedCode[]): unknown =>
  items.map(({ code, label: { da, en }, aliases = [] }) => ({ code, da, en: en ?? null, aliases: [...aliases] }));

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
  const indicators = record.indicators().map(({ id, title }) => ({ code: id, label: title }));
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
    items: values.map(({ code, label }) => ({ code, label: editorial(label) })),
  }));

/** Every list of codes: those that documents name, those of the frame and the barometer, and the enums. */
export function allCodeLists(frame: PolicyFrame, record: CycleRecord): CodeList[] {
  return [...published(), ...ofFrame(frame, record), ...ofEnums()].map(presentList);
}
