import type { ReactNode } from "react";
import { committeePath, PageLink, reportPath } from "../../address/index.js";
import { useQuestion } from "../../graph/index.js";
import { type Instant, useInstant } from "../../instant/index.js";
import { useFormat, useGraphText, useTexts } from "../../language/index.js";
import { Card, Finding, SkeletonPage, Trouble } from "../../layout/index.js";
import { SyntheticPage, SyntheticValue } from "../../mark/index.js";
import { askDataSources, type DataSourcesQuery } from "./data.operations.js";
import { Indicators } from "./indicators.js";
import { styles } from "./page-styles.js";
import { DATA_TEXTS } from "./texts.js";

/** Where the figures come from, what is made up, and how they are checked and taken along. */
export function Page() {
  const texts = useTexts(DATA_TEXTS);
  const format = useFormat();
  const instant = useInstant();
  const answer = useQuestion(askDataSources, { asOf: instant.asOf ?? null }, { isPaused: instant.year === undefined });
  if (answer.isFirst) return <SkeletonPage />;
  const { freshness, treeHead, indicators } = answer.data ?? {};
  const publishing = (freshness ?? []).filter(({ committee }) => committee.publishes).length;
  return (
    <>
      <Finding name={texts.name} beside={texts.beside}>
        {treeHead ? texts.found(format.whole(treeHead.size), publishing) : texts.foundWithout}
      </Finding>
      <Trouble answer={answer} />
      <div className={styles.cards}>
        {answer.data && <Synthetic data={answer.data} />}
        <Policies policies={answer.data?.policies ?? []} />
        <Committees freshness={freshness ?? []} />
        {indicators && <Indicators indicators={indicators} />}
        <Told title={texts.asOf}>{texts.asOfIs}</Told>
        <Receipts head={treeHead ?? undefined} instant={instant} />
        <Told title={texts.take} links={<TakeLinks />}>
          {texts.takeThem}
        </Told>
        <Told title={texts.licence} links={<a href="/licences.md">{texts.parts}</a>}>
          {texts.licenceIs}
        </Told>
        <Told title={texts.english}>{texts.englishIs}</Told>
      </div>
    </>
  );
}

function Told({ title, children, links }: { title: string; children: ReactNode; links?: ReactNode }) {
  return (
    <Card>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.measure}>{children}</p>
      {links !== undefined && <p className={styles.links}>{links}</p>}
    </Card>
  );
}

function Synthetic({ data }: { data: DataSourcesQuery }) {
  const texts = useTexts(DATA_TEXTS);
  const isSynthetic =
    (data.freshness ?? []).some(({ inForce }) => inForce.some(({ synthetic }) => synthetic)) ||
    (data.indicators ?? []).some(({ synthetic }) => synthetic);
  return (
    <Told title={texts.synthetic}>
      {isSynthetic ? (
        <>
          <SyntheticPage /> {texts.syntheticIs}
        </>
      ) : (
        texts.syntheticNone
      )}
    </Told>
  );
}

function Policies({ policies }: { policies: NonNullable<DataSourcesQuery["policies"]> }) {
  const texts = useTexts(DATA_TEXTS);
  const textOf = useGraphText();
  return (
    <Card>
      <h2 className={styles.title}>{texts.policy}</h2>
      {policies.map(({ id, title, current }) => (
        <div key={id}>
          <p>
            {textOf(title)}
            {current && `, ${texts.version(current.number)}`} {current?.url && <Address url={current.url} />}
          </p>
          <ul className={styles.sources}>
            {(current?.documents ?? []).map((document) => (
              <li key={document.id}>
                {document.url === null || !/^https?:/.test(document.url) ? (
                  <>
                    {textOf(document.title)} <span className={styles.quiet}>({texts.noAddress})</span>
                  </>
                ) : (
                  <a href={document.url}>{textOf(document.title)}</a>
                )}
                {document.annexNumber !== null && `, ${texts.annex(document.annexNumber)}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

function Committees({ freshness }: { freshness: NonNullable<DataSourcesQuery["freshness"]> }) {
  const texts = useTexts(DATA_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.committees}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="unseen">{texts.committees}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.committee}</th>
              <th scope="col">{texts.inForce}</th>
              <th scope="col">{texts.last}</th>
            </tr>
          </thead>
          <tbody>
            {freshness.map(({ committee, lastPublishedAt, inForce }) => (
              <tr key={committee.code}>
                <th scope="row">
                  <PageLink to={committeePath(committee.code)}>{textOf(committee.name)}</PageLink>
                </th>
                <td>
                  {committee.publishes ? format.whole(inForce.length) : texts.outside}{" "}
                  {inForce.some(({ synthetic }) => synthetic) && <SyntheticValue />}
                </td>
                <td>{lastPublishedAt === null ? "–" : format.day(lastPublishedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface ReceiptsProps {
  head: NonNullable<DataSourcesQuery["treeHead"]> | undefined;
  instant: Instant;
}

function Receipts({ head, instant }: ReceiptsProps) {
  const texts = useTexts(DATA_TEXTS);
  const format = useFormat();
  const reported = instant.years.at(-1) ?? instant.year ?? 0;
  const links = (
    <>
      <PageLink to={reportPath(reported)}>{texts.tryIt}</PageLink>
      <a href="/.well-known/hub-keys.json">{texts.keys}</a>
    </>
  );
  return (
    <Told title={texts.receipts} links={links}>
      {texts.receiptsAre}
      {head && (
        <>
          {" "}
          {texts.tree(format.whole(head.size), format.instant(head.at))}{" "}
          <code className={styles.hash}>{head.rootHash}</code>
        </>
      )}
    </Told>
  );
}

function TakeLinks() {
  const texts = useTexts(DATA_TEXTS);
  return (
    <>
      <a href="/reports/v1/">{texts.tables}</a>
      <a href="/docs/reference">{texts.reference}</a>
      <a href="/sandbox">{texts.sandbox}</a>
    </>
  );
}

/** An address as the source has it; only a whole one is a link. */
function Address({ url }: { url: string }) {
  return /^https?:/.test(url) ? <a href={url}>{url}</a> : <span className={styles.quiet}>{url}</span>;
}
