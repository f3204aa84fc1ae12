import { catalogue } from "../../language/index.js";
import { FINANCING_STATE_TEXTS, INITIATIVE_STATE_TEXTS } from "../../mark/index.js";

export const STATE_TEXTS = {
  ...INITIATIVE_STATE_TEXTS,
  ...FINANCING_STATE_TEXTS,
  ...catalogue({
    OPEN: { da: "Mangler: åben", en: "Lacking: open" },
    LAPSED: { da: "Manglede: bortfaldet", en: "Lacked: lapsed" },
  }),
};

export const PAGE_TEXTS = catalogue({
  name: { da: "Indsatser", en: "Initiatives" },
  inYear: { da: (year: number) => `I ${year}`, en: (year: number) => `In ${year}` },
  inAll: { da: "I alle år", en: "In all years" },
  are: {
    da: (count: number) => (count === 1 ? "er der én indsats" : `er der ${count.toLocaleString("da-DK")} indsatser`),
    en: (count: number) =>
      count === 1 ? "there is one initiative" : `there are ${count.toLocaleString("en-GB")} initiatives`,
  },
  match: {
    da: (count: number) =>
      count === 1 ? "svarer én indsats til valget" : `svarer ${count.toLocaleString("da-DK")} indsatser til valget`,
    en: (count: number) =>
      count === 1
        ? "one initiative matches the choice"
        : `${count.toLocaleString("en-GB")} initiatives match the choice`,
  },
  none: { da: "svarer ingen indsats til valget", en: "no initiative matches the choice" },
  noneYet: { da: "er der ingen indsatser på plan endnu", en: "no initiative is in a plan yet" },
  cost: { da: (amount: string) => ` for ${amount} mio. kr.`, en: (amount: string) => ` for DKK ${amount} million` },
  against: {
    da: (what: string, count: string, amount: string) => `Mod ${what}: indsatser ${count}, beløb ${amount}`,
    en: (what: string, count: string, amount: string) => `Against ${what}: initiatives ${count}, amount ${amount}`,
  },
  lackingBy: {
    da: (amount: string) => `og mangler ${amount} (mio. kr.)`,
    en: (amount: string) => `and lacking ${amount} (DKK million)`,
  },
  lacks: {
    da: (amount: string) => `${amount} mio. kr. mangler finansiering`,
    en: (amount: string) => `DKK ${amount} million lacks financing`,
  },
  open: { da: (amount: string) => `${amount} er stadig åbne`, en: (amount: string) => `${amount} still open` },
  allFinanced: { da: "alt er finansieret", en: "everything is financed" },
  and: { da: "og", en: "and" },
  emptyTitle: { da: "Ingen indsatser her", en: "No initiatives here" },
  emptyMore: {
    da: "Filtrene udelukker hinanden, eller ordet står ikke i nogen titel eller beskrivelse. Fjern et filter, vælg alle år, eller ",
    en: "The filters exclude each other, or the word is in no title or description. Remove a filter, choose all years, or ",
  },
  searchAll: { da: "søg i alt, også i redegørelser og mål", en: "search everything, statements and goals too" },
  shown: {
    da: (count: number) => `${count} indsatser svarer til valget`,
    en: (count: number) => `${count} initiatives match the choice`,
  },
});
