import type { Language } from "@hub/print";
import { codeLists, labelledEnums } from "@hub/rules";

export interface GraphText {
  readonly da: string;
  readonly en?: string | null | undefined;
}

const ZONE = "Europe/Copenhagen";

/** What a document says in its language: words, names of codes, numbers and days of Copenhagen. */
export interface Tongue {
  readonly language: Language;
  say(texts: Record<Language, string>): string;
  /** A text on record; in Danish where there is no other. */
  text(text: GraphText): string;
  /** The name of a value of one of the graph's enums, or of a code of a code list. */
  nameOf(list: string, code: string): string;
  whole(value: number): string;
  /** Whole kroner. */
  kroner(oere: number): string;
  /** `DKK 26.7 million` */
  million(oere: number): string;
  /** `1 November 2014` */
  day(instant: string): string;
  /** `1 November 2014, 09:00` */
  instant(instant: string): string;
  all(words: readonly string[]): string;
  /** `1 initiative`, `2 initiatives` */
  count(count: number, one: Record<Language, string>, many: Record<Language, string>): string;
}

const made = new Map<Language, Tongue>();

export function tongueOf(language: Language): Tongue {
  const tongue = made.get(language) ?? newTongue(language);
  made.set(language, tongue);
  return tongue;
}

function newTongue(language: Language): Tongue {
  const locale = language === "da" ? "da-DK" : "en-GB";
  const wholes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: ZONE });
  const times = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const say = (texts: Record<Language, string>) => texts[language];
  const day = (instant: string) => days.format(new Date(instant));
  const whole = (value: number) => wholes.format(value);
  return {
    language,
    say,
    text: ({ da, en }) => (language === "en" ? (en ?? da) : da),
    nameOf: (name, code) => {
      const values =
        labelledEnums.find((each) => each.name === name)?.values ?? codeLists.find(({ id }) => id === name)?.items;
      const found = values?.find((value) => value.code === code);
      return found ? say(found.label) : code;
    },
    whole,
    kroner: (oere) => whole(oere / 100),
    million: (oere) => {
      const amount = tenths.format(oere / 100_000_000);
      return say({ da: `${amount} mio. kr.`, en: `DKK ${amount} million` });
    },
    day,
    instant: (instant) => `${day(instant)}${say({ da: " kl. ", en: ", " })}${times.format(new Date(instant))}`,
    all: (words) => list.format(words),
    count: (count, one, many) => `${whole(count)} ${say(count === 1 ? one : many)}`,
  };
}
