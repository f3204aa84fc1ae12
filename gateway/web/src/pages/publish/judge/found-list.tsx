import { PageLink } from "../../../address/index.js";
import { catalogue, useGraphText, useTexts } from "../../../language/index.js";
import { PART } from "../parameters.js";
import publishStyles from "../publish.module.css";
import { idOfPlace, stopsPublication } from "./found.js";
import styles from "./found.module.css";
import { Weight } from "./found-here.js";
import type { Findings } from "./use-findings.js";

const TEXTS = catalogue({
  title: { da: "Hvad reglerne siger", en: "What the rules say" },
  none: { da: "Reglerne har intet at bemærke.", en: "The rules have nothing to say." },
  counted: {
    da: (stops: number, all: number) => `${all} fund, ${stops} af dem skal rettes før det kan publiceres.`,
    en: (stops: number, all: number) => `${all} findings, ${stops} of them to be mended before it can be published.`,
  },
  hub: { da: "Bekræftet af hubben.", en: "Confirmed by the hub." },
  browser: {
    da: "Efter de samme regler her i browseren; hubben bekræfter det, når det er gemt.",
    en: "By the same rules here in the browser; the hub confirms it once it is stored.",
  },
  behind: { da: "Ser efter …", en: "Looking …" },
  times: { da: (count: number) => `${count} steder`, en: (count: number) => `${count} places` },
});

export interface FoundListProps {
  findings: Findings;
  /** The part of the form that a place is in; absent where there is no form to go to. */
  partOf?: (place: string) => string | undefined;
  /** What a place is called. */
  whereOf?: (place: string) => string;
}

/** All that the rules find, the gravest first, each a way to its place. */
export function FoundList({ findings: { found, by, isBehind }, partOf, whereOf }: FoundListProps) {
  const texts = useTexts(TEXTS);
  const textOf = useGraphText();
  const sorted = [...found].sort((one, other) => Number(stopsPublication(other)) - Number(stopsPublication(one)));
  const stops = found.filter(stopsPublication).length;
  return (
    <section className={publishStyles.side} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={publishStyles.quietText} aria-live="polite">
        {found.length === 0 ? texts.none : texts.counted(stops, found.length)}{" "}
        {isBehind ? texts.behind : by === "hub" ? texts.hub : texts.browser}
      </p>
      <ol className={styles.all} data-scrolls={partOf !== undefined || undefined}>
        {sorted.map((finding) => {
          const place = finding.places[0] ?? "";
          const where = whereOf?.(place) ?? "";
          const words = (
            <>
              {where !== "" && <span className={styles.where}>{where}</span>}
              <Weight finding={finding} /> {textOf(finding.message)}{" "}
              <small>
                {finding.rule}
                {finding.count > 1 && ` · ${texts.times(finding.count)}`}
              </small>
            </>
          );
          return (
            <li
              key={`${finding.rule} ${place} ${finding.message.da}`}
              data-stops={stopsPublication(finding) || undefined}
            >
              {partOf === undefined ? (
                words
              ) : (
                <PageLink changes={[PART.is(partOf(place))]} isReplaced onClick={() => focusSoon(place)}>
                  {words}
                </PageLink>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Takes the focus to where that place is entered, or to the nearest whole that it is a part of. */
function focusSoon(place: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const names = place.split("/").slice(1);
      const wholes = names.map((_, index) => names.slice(0, names.length - index).join("/"));
      const paths = [...wholes.slice(0, 1).flatMap((path) => [path, `${path}/da`, `${path}/oere`]), ...wholes.slice(1)];
      const element = paths.map((path) => document.getElementById(idOfPlace(path))).find((each) => each !== null);
      element?.focus();
      element?.scrollIntoView({ block: "center" });
    }),
  );
}
