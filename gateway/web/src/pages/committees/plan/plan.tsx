import { OWN_FIELD_TEXTS } from "@hub/rules";
import { PATHS, PageLink } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { useRovingFocus } from "../../../control/index.js";
import { lastDayOf, plainTitle, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, HandOut } from "../../../layout/index.js";
import { FINANCING_STATE_TEXTS, INITIATIVE_STATE_TEXTS, SyntheticValue } from "../../../mark/index.js";
import { amountOf, COMMITTEE, type Plan, type PlanInitiative, SEARCHED } from "../committee.js";
import { styles } from "../page-styles.js";
import { COMMITTEE_TEXTS } from "../texts.js";
import { ownFieldsOf } from "./own-fields.js";
import local from "./plan.module.css";
import { PlanReceipt } from "./plan-receipt.js";

/** The plan: its initiatives with the year's money and what only this committee tells. */
export function PlanCard({ plan, committee, year }: { plan: Plan; committee: string; year: number }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { gridProps } = useRovingFocus();
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.planOf(plan.revision)}</h2>
      <p className={styles.within}>
        {plainTitle(textOf(plan.title))} · {texts[plan.politicalStatus]}
        {plan.approvedOn !== null && ` ${format.day(plan.approvedOn)}`} {plan.synthetic && <SyntheticValue />}
      </p>
      <div className={styles.within}>
        <HandOut
          path={`action-plans/${encodeURIComponent(committee)}/${plan.policy.code}/revisions/${plan.revision}`}
        />
      </div>
      <ChartFrame
        name="plan"
        table={usePlanTable(plan, committee, year)}
        links={<PlanReceipt receipt={plan.receipt} />}
      >
        <div className={styles.scroll}>
          <table className={styles.table} {...gridProps}>
            <caption className="unseen">{texts.planOf(plan.revision)}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.initiative}</th>
                <th scope="col" className={styles.aside}>
                  {texts.goals}
                </th>
                <th scope="col">{texts.state}</th>
                <th scope="col" className="numbers">
                  {texts.amountOf(year)}
                </th>
              </tr>
            </thead>
            <tbody>
              {plan.initiatives.map((each, index) => (
                <InitiativeRow key={each.id} initiative={each} index={index} committee={committee} year={year} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{texts.total}</th>
                <td className={styles.aside} />
                <td />
                <td className="numbers">
                  <strong>{format.kroner(plan.totals.find((total) => total.year === year)?.amount.oere ?? 0)}</strong>
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      </ChartFrame>
    </Card>
  );
}

function InitiativeRow({
  initiative,
  index,
  committee,
  year,
}: {
  initiative: PlanInitiative;
  /** Its place, for the arrows. */
  index: number;
  committee: string;
  year: number;
}) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const states = useTexts(INITIATIVE_STATE_TEXTS);
  const financing = useTexts(FINANCING_STATE_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const lacking = initiative.unfinancedAmount?.oere ?? 0;
  const { startsOn, endsOn } = initiative;
  const time = [startsOn, endsOn && lastDayOf(endsOn)].map((day) => (day === null ? "" : format.day(day))).join(" – ");
  return (
    <tr>
      <th scope="row">
        <PageLink
          to={PATHS.initiatives}
          changes={[COMMITTEE.is([committee]), SEARCHED.is(initiative.code)]}
          data-row={index}
          data-column={0}
          tabIndex={-1}
        >
          {textOf(initiative.title)}
        </PageLink>
        <small className={styles.small}>{initiative.code}</small>
        <OwnFields initiative={initiative} />
      </th>
      <td className={styles.aside}>{initiative.goals.map(({ title }) => textOf(title)).join(", ")}</td>
      <td>
        {states[initiative.state]}
        {(startsOn ?? endsOn) !== null && <small className={local.dates}>{time}</small>}
      </td>
      <td className="numbers">
        {format.kroner(amountOf(initiative, year))}
        {lacking > 0 && <small className={styles.lacking}>{texts.lacking(format.kroner(lacking))}</small>}
        {initiative.financing && <small className={styles.small}>{financing[initiative.financing]}</small>}
      </td>
    </tr>
  );
}

function OwnFields({ initiative }: { initiative: PlanInitiative }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const names = useTexts(OWN_FIELD_TEXTS);
  const fields = ownFieldsOf(initiative);
  if (fields.length === 0) return null;
  const shown = (value: unknown) => {
    if (typeof value === "boolean") return value ? texts.yes : texts.no;
    return Array.isArray(value) ? value.join(", ") : String(value);
  };
  return (
    <dl className={local.own} aria-label={texts.ownFields}>
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{names[name]}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function usePlanTable(plan: Plan, committee: string, year: number): FigureTable {
  const texts = useTexts(COMMITTEE_TEXTS);
  const states = useTexts(INITIATIVE_STATE_TEXTS);
  const textOf = useGraphText();
  return {
    name: `plan-${committee}-${plan.revision}`,
    caption: texts.planOf(plan.revision),
    columns: [
      { title: texts.code, kind: "text" },
      { title: texts.initiative, kind: "text" },
      { title: texts.goals, kind: "text" },
      { title: texts.state, kind: "text" },
      { title: texts.from, kind: "day" },
      { title: texts.until, kind: "day" },
      { title: texts.amountOf(year), kind: "money" },
      { title: texts.lackingColumn, kind: "money" },
    ],
    rows: plan.initiatives.map((each) => [
      each.code,
      textOf(each.title),
      each.goals.map(({ code }) => code).join(" "),
      states[each.state],
      each.startsOn,
      each.endsOn && lastDayOf(each.endsOn),
      amountOf(each, year),
      each.unfinancedAmount?.oere ?? null,
    ]),
  };
}
