import { z } from "zod";

/** What the calendar asks the graph. */
export const CALENDAR_QUERY = /* GraphQL */ `query Calendar {
  cycles {
    id
    year
    milestones {
      id
      title { da en }
      opensAt
      dueOn
      locksAt
      holiday { da en }
      extensions { id newDueOn grantedAt committee { id code } }
    }
  }
}`;

const text = z.object({ da: z.string(), en: z.string().nullish() });
const milestone = z.object({
  id: z.string(),
  title: text,
  opensAt: z.string(),
  dueOn: z.string(),
  locksAt: z.string().nullish(),
  holiday: text.nullish(),
  extensions: z.array(
    z.object({
      id: z.string(),
      newDueOn: z.string(),
      grantedAt: z.string(),
      committee: z.object({ code: z.string() }),
    }),
  ),
});
export const calendarAnswer = z.object({
  data: z.object({ cycles: z.array(z.object({ year: z.number(), milestones: z.array(milestone) })) }),
});

export type CalendarLanguage = "da" | "en";
type Cycles = z.infer<typeof calendarAnswer>["data"]["cycles"];
type Milestone = Cycles[number]["milestones"][number];

const WORDS = {
  da: {
    name: "Årshjul for integrationspolitikken",
    due: "frist",
    locks: "låses kl. 24",
    until: (code: string) => `${code}s forlængede frist`,
    falls: (day: string) => `Falder på ${day.toLowerCase()}; fristen flyttes ikke.`,
  },
  en: {
    name: "Year wheel of the integration policy",
    due: "due",
    locks: "locks at 24:00",
    until: (code: string) => `extended date of ${code}`,
    falls: (day: string) => `Falls on: ${day}. The date does not move.`,
  },
} as const;

interface CalendarEvent {
  /** The same for as long as the deadline exists, so that a calendar changes it and does not add another. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string | undefined;
  /** When it was planned. */
  readonly plannedAt: string;
  readonly year: number;
}

export interface CalendarOptions {
  language: CalendarLanguage;
  /** The hub's own address. */
  hub: string;
}

/** The deadlines of all years as iCalendar (RFC 5545): a whole day for each due day, lock and extension. */
export function calendarFeed(cycles: Cycles, { language, hub }: CalendarOptions): string {
  const host = new URL(hub).hostname;
  const events = cycles.flatMap(({ year, milestones }) => milestones.flatMap((each) => eventsOf(each, year, language)));
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//integration-policy-hub//year wheel//DA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(WORDS[language].name)}`,
    "X-WR-TIMEZONE:Europe/Copenhagen",
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ...events.flatMap((event) => linesOf(event, `${event.uid}@${host}`, `${hub}/wheel?year=${event.year}`)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function eventsOf(milestone: Milestone, year: number, language: CalendarLanguage): readonly CalendarEvent[] {
  const words = WORDS[language];
  const read = (of: z.infer<typeof text>) => (language === "en" ? (of.en ?? of.da) : of.da);
  const { id, title, dueOn, locksAt, holiday, opensAt: plannedAt, extensions } = milestone;
  const common = { year, plannedAt, description: undefined };
  const name = read(title);
  return [
    {
      ...common,
      uid: `${id}-due`,
      day: dueOn,
      summary: `${name}: ${words.due}`,
      description: holiday ? words.falls(read(holiday)) : undefined,
    },
    ...(locksAt ? [{ ...common, uid: `${id}-locks`, day: lastDay(locksAt), summary: `${name} ${words.locks}` }] : []),
    ...extensions.map((extension) => ({
      ...common,
      uid: extension.id,
      day: extension.newDueOn,
      plannedAt: extension.grantedAt,
      summary: `${name}: ${words.until(extension.committee.code)}`,
    })),
  ];
}

function linesOf({ day, summary, description, plannedAt }: CalendarEvent, uid: string, url: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${new Date(plannedAt).toISOString().replaceAll(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(day).replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The day in Copenhagen before an instant that is the first one too late. */
function lastDay(instant: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Copenhagen" });
  return format.format(Date.parse(instant) - 1000);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(value: string): string {
  return value.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

const MOST_OCTETS = 75;

/** A line has 75 octets at most; what is left goes on in the next, after a space. */
function folded(line: string): string {
  const lines = [""];
  for (const letter of line) {
    const last = lines.length - 1;
    const next = `${lines[last]}${letter}`;
    if (Buffer.byteLength(next) <= MOST_OCTETS) lines[last] = next;
    else lines.push(` ${letter}`);
  }
  return lines.join("\r\n");
}
