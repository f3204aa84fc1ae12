import { committeePath, PageLink, whole } from "../../../address/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { PanelPart } from "../../../layout/index.js";
import { STATE_TEXTS } from "../texts.js";
import { type Difference, differencesOf, type Revision } from "./history.js";
import styles from "./panel.module.css";
import { PANEL_TEXTS } from "./panel-texts.js";
import { usePeriod } from "./use-period.js";

const REVISION = whole("revision");

/** The revisions of the plan, newest first, and what each changed. */
export function History({ revisions }: { revisions: readonly Revision[] }) {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  const newest = revisions.map((revision, at) => ({ revision, before: revisions[at - 1] })).reverse();
  return (
    <PanelPart title={texts.history}>
      <ol className={styles.list}>
        {newest.map(({ revision, before }) => (
          <li key={revision.id}>
            <PageLink to={committeePath(revision.committee.code)} changes={[REVISION.is(revision.plan.revision)]}>
              {texts.revision(revision.plan.revision, format.day(revision.plan.publishedAt))}
            </PageLink>
            <Changes revision={revision} before={before} />
          </li>
        ))}
      </ol>
    </PanelPart>
  );
}

function Changes({ revision, before }: { revision: Revision; before: Revision | undefined }) {
  const texts = useTexts(PANEL_TEXTS);
  const told = useTold();
  if (before === undefined) return <small>{revision.plan.revision === 1 ? texts.first : texts.added}</small>;
  const differences = differencesOf(before, revision);
  if (differences.length === 0) return <small>{texts.unchanged}</small>;
  return (
    <ul className={styles.changes}>
      {differences.map((difference) => (
        <li key={`${difference.kind} ${difference.year ?? ""}`}>{told(difference)}</li>
      ))}
    </ul>
  );
}

/** A difference in words. */
function useTold(): (difference: Difference) => string {
  const texts = useTexts(PANEL_TEXTS);
  const states = useTexts(STATE_TEXTS) as Readonly<Record<string, string>>;
  const format = useFormat();
  const period = usePeriod();
  const names = {
    money: "",
    state: texts.state,
    period: texts.period,
    goals: texts.goals,
    partners: texts.partners,
    districts: texts.districts,
    title: texts.titleChange,
    description: "",
  } satisfies Record<Difference["kind"], string>;
  const written: Partial<Record<Difference["kind"], (value: string) => string>> = {
    state: (value) => states[value] ?? value,
    period: (value) => {
      const [startsOn, endsOn] = value.split("/");
      return period(startsOn || null, endsOn || null);
    },
  };
  const shown = (kind: Difference["kind"], value: string | number | null) => {
    if (value === null) return texts.none;
    return typeof value === "number" ? format.kroner(value) : (written[kind]?.(value) ?? value);
  };
  return ({ kind, year, before, after }) => {
    if (kind === "description") return texts.descriptionChange;
    const name = year === undefined ? names[kind] : texts.moneyIn(year);
    return texts.changed(name, shown(kind, before), shown(kind, after));
  };
}
