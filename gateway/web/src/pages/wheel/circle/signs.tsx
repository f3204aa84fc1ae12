import { PageLink } from "../../../address/index.js";
import { useTexts } from "../../../language/index.js";
import { useShortDay } from "../days.js";
import { MarkShape, type Timeliness, useTimelinessName } from "../mark.js";
import { OPEN, type Owed, type Publication, type Wheel } from "../wheel.js";
import { fractionOf } from "../year.js";
import styles from "./circle.module.css";
import { CIRCLE_TEXTS } from "./circle-texts.js";
import { pointAt } from "./geometry.js";
import type { RingProps } from "./rings.js";

interface Sign {
  readonly key: string;
  readonly committee: string;
  readonly owed: Owed;
  readonly at: string;
  /** undefined: a later revision, or a letter. */
  readonly timeliness: Timeliness | undefined;
  readonly text: string;
}

/** Deliveries on the committees' lanes: what counts by its state, later revisions hollow. */
export function Signs({ wheel, geometry }: RingProps) {
  const day = useShortDay();
  return useSigns(wheel).map(({ key, committee, owed, at, timeliness, text }) => {
    const lane = geometry.lanes[wheel.lanes.findIndex(({ code }) => code === committee)];
    if (lane === undefined) return null;
    const { x, y } = pointAt(geometry, fractionOf(wheel.year, at), (lane[0] + lane[1]) / 2);
    const most = Math.min(6.2, (lane[1] - lane[0]) * 0.46);
    return (
      <PageLink key={key} changes={[OPEN.is(`${committee}.${owed}`)]} tabIndex={-1} data-delivery={owed}>
        <g transform={`translate(${x} ${y})`}>
          <title>{`${committee} · ${text} · ${day(at)}`}</title>
          {timeliness !== undefined ? (
            <MarkShape timeliness={timeliness} size={most} />
          ) : owed === "CALL_LETTER" ? (
            <path className={styles.letter} d={`M0 ${-most * 0.8}L${most * 0.8} 0L0 ${most * 0.8}L${-most * 0.8} 0Z`} />
          ) : (
            <circle className={styles.later} r={most * 0.62} />
          )}
        </g>
      </PageLink>
    );
  });
}

function useSigns(wheel: Wheel): readonly Sign[] {
  const texts = useTexts(CIRCLE_TEXTS);
  const nameOf = useTimelinessName();
  const words = { nameOf, later: texts.later, PLAN_REVISION: texts.plan, STATEMENT: texts.statement };
  const published = wheel.publications.map((publication) => signOf(publication, wheel, words));
  return [...lettersOf(wheel, texts.acknowledged), ...published, ...absentOf(wheel, nameOf)];
}

interface Words {
  nameOf(timeliness: Timeliness): string;
  later: string;
  PLAN_REVISION(revision: number): string;
  STATEMENT(revision: number): string;
}

function signOf({ id, type, at, revision, committee }: Publication, wheel: Wheel, words: Words): Sign {
  const code = committee?.code ?? "";
  const owed = type === "ACTION_PLAN_PUBLISHED_V1" ? "PLAN_REVISION" : "STATEMENT";
  const standing = wheel.standing(code, owed);
  const timeliness = standing?.firstPublishedAt === at ? standing.timeliness : undefined;
  const state = timeliness === undefined ? words.later : words.nameOf(timeliness).toLowerCase();
  return { key: id, committee: code, owed, at, timeliness, text: `${words[owed](revision ?? 1)}, ${state}` };
}

function lettersOf(wheel: Wheel, text: string): readonly Sign[] {
  return wheel.committees.flatMap(({ code }): readonly Sign[] => {
    const at = wheel.letter(code)?.acknowledgedAt;
    if (!at || at > wheel.at) return [];
    return [{ key: `letter-${code}`, committee: code, owed: "CALL_LETTER", at, timeliness: undefined, text }];
  });
}

/** What is missing or exempt stands at its due date. */
function absentOf(wheel: Wheel, nameOf: (timeliness: Timeliness) => string): readonly Sign[] {
  return (wheel.cycle.deliveryBoard ?? []).flatMap((standing): readonly Sign[] => {
    const { committee, slot, timeliness, dueAt } = standing;
    if (!committee.publishes || (timeliness !== "MISSING" && timeliness !== "EXEMPT")) return [];
    const owed = slot === "STATEMENT" ? "STATEMENT" : "PLAN_REVISION";
    const at = standing.extendedDueAt ?? dueAt;
    return [
      { key: `${committee.code}-${slot}`, committee: committee.code, owed, at, timeliness, text: nameOf(timeliness) },
    ];
  });
}
