import { useMemo } from "react";
import { useLanguage } from "../../language/index.js";

/** Days without their year: 18. jun. */
export function useShortDay(): (instant: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === "da" ? "da-DK" : "en-GB";
    const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "Europe/Copenhagen" });
    return (instant) => format.format(new Date(instant));
  }, [language]);
}

/** The months' names, whole or in three letters. */
export function useMonths(form: "long" | "short"): readonly string[] {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { month: form, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2013, month, 15)).replace(".", ""));
  }, [language, form]);
}

/** The weekday of a day. */
export function useWeekday(): (day: string) => string {
  const language = useLanguage();
  return (day) => new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(new Date(day));
}
