import { useId } from "react";
import { PATHS, PageLink, useChange, useParameter } from "../../../address/index.js";
import { useQuestion } from "../../../graph/index.js";
import { type GraphText, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, SkeletonBlock, Trouble } from "../../../layout/index.js";
import { FROM, REVISION, type Revision, SEARCHED } from "../committee.js";
import { styles } from "../page-styles.js";
import { type ChangeGroup, readable } from "./change.js";
import { ChangeRow, type ChangeRowProps } from "./change-row.js";
import own from "./difference.module.css";
import { askCommitteeDifference, type CommitteeDifferenceQuery } from "./difference.operations.js";
import { DIFFERENCE_TEXTS } from "./difference-texts.js";

/** What a revision changed, against the one before it or any other. */
export function Difference({ revisions, shown }: { revisions: readonly Revision[]; shown: Revision | undefined }) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const chosen = useParameter(FROM);
  const later = shown ?? revisions.at(-1);
  const before = revisions.filter(({ revision }) => later !== undefined && revision < later.revision);
  const earlier = before.find(({ revision }) => revision === chosen) ?? before.at(-1);
  const pair = { earlier: earlier?.id ?? "", later: later?.id ?? "" };
  const answer = useQuestion(askCommitteeDifference, pair, { isPaused: pair.earlier === "" || pair.later === "" });
  return (
    <Card isFlush>
      <h2 className={styles.head} id="difference">
        {texts.title}
      </h2>
      {revisions.length > 1 && <Pair revisions={revisions} earlier={earlier} later={later} />}
      {later && <About revision={later} />}
      <Trouble answer={answer} />
      {revisions.length === 1 && <p className={styles.within}>{texts.one}</p>}
      {earlier !== undefined && answer.isFirst && <SkeletonBlock height={300} />}
      {earlier !== undefined && answer.data?.difference && (
        <Changes changes={answer.data.difference} revisions={revisions} />
      )}
    </Card>
  );
}

interface PairProps {
  revisions: readonly Revision[];
  earlier: Revision | undefined;
  later: Revision | undefined;
}

/** Which two revisions are held against each other. */
function Pair({ revisions, earlier, later }: PairProps) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const change = useChange();
  const newest = revisions.at(-1)?.revision;
  return (
    <div className={own.pair}>
      <Choice
        label={texts.from}
        revisions={revisions.filter(({ revision }) => revision !== newest)}
        value={earlier?.revision}
        choose={(from) => change([FROM.is(from), ...(later && from >= later.revision ? [REVISION.is(from + 1)] : [])])}
      />
      <Choice
        label={texts.to}
        revisions={revisions.slice(1)}
        value={later?.revision}
        choose={(to) => change([REVISION.is(to), FROM.is(undefined)])}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  revisions: readonly Revision[];
  value: number | undefined;
  choose(revision: number): void;
}

function Choice({ label, revisions, value, choose }: ChoiceProps) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const format = useFormat();
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{label}</label>{" "}
      <select id={id} value={value ?? ""} onChange={(event) => choose(Number(event.target.value))}>
        {value === undefined && <option value="" />}
        {revisions.map(({ id: key, revision, publishedAt }) => (
          <option key={key} value={revision}>
            {texts.option(revision, format.day(publishedAt))}
          </option>
        ))}
      </select>
    </span>
  );
}

function About({ revision: { correction, withdrawal } }: { revision: Revision }) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const format = useFormat();
  if (correction === null && withdrawal === null) return null;
  return (
    <p className={styles.within}>
      {correction && texts.corrected(correction.reason)}
      {withdrawal && ` ${texts.withdrawn} ${format.day(withdrawal.at)}: ${withdrawal.reason}`}
    </p>
  );
}

type Changed = NonNullable<CommitteeDifferenceQuery["difference"]>;

function Changes({ changes, revisions }: { changes: Changed; revisions: readonly Revision[] }) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const textOf = useGraphText();
  const goals = new Map(
    revisions.flatMap(({ commitments }) => commitments.map(({ goal }) => [goal.code, textOf(goal.title)] as const)),
  );
  const groups = readable(changes);
  const count = groups.reduce((sum, group) => sum + group.changes.length, 0);
  const titles = new Map(changes.map(({ code, initiative }) => [code, initiative?.title]));
  if (count === 0) return <p className={styles.within}>{texts.same}</p>;
  return (
    <>
      <p className={styles.within}>{texts.count(count, groups.filter(({ code }) => code !== undefined).length)}</p>
      <div className={styles.scroll}>
        <table className={`${styles.table} ${own.changes}`}>
          <caption className="unseen">{texts.title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.was}</th>
              <th scope="col">{texts.is}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <Group
              key={group.code ?? ""}
              group={group}
              title={titles.get(group.code ?? null)}
              nameOf={(member) => goals.get(member) ?? member}
            />
          ))}
        </table>
      </div>
    </>
  );
}

interface GroupProps extends Pick<ChangeRowProps, "nameOf"> {
  group: ChangeGroup;
  title: GraphText | undefined;
}

function Group({ group, title, nameOf }: GroupProps) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const textOf = useGraphText();
  return (
    <tbody>
      <tr className={own.group}>
        <th scope="rowgroup" colSpan={3}>
          {group.code === undefined ? (
            texts.plan
          ) : (
            <PageLink to={PATHS.initiatives} changes={[SEARCHED.is(group.code)]}>
              {title ? textOf(title) : group.code}
            </PageLink>
          )}{" "}
          {group.code !== undefined && <span className={styles.code}>{group.code}</span>}
        </th>
      </tr>
      {group.changes.map((change) => (
        <ChangeRow key={change.key} change={change} nameOf={nameOf} />
      ))}
    </tbody>
  );
}
