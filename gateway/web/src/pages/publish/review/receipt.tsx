import { useEffect, useState } from "react";
import { useClient } from "urql";
import { committeePath, PATHS, PageLink } from "../../../address/index.js";
import { type Answer, hashOf, useQuestion } from "../../../graph/index.js";
import { askInstantAgain } from "../../../instant/index.js";
import { catalogue, useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Card, Finding, SkeletonPage, Trouble } from "../../../layout/index.js";
import publish from "../publish.module.css";
import { askPublishedReceipt, type PublishedReceiptQuery, type ReceiptPartsFragment } from "../publish.operations.js";
import styles from "../record.module.css";
import { Sign } from "../sign.js";
import { Steps } from "../steps.js";
import { checkedInDanish } from "./checked-in-danish.js";

const TEXTS = catalogue({
  name: { da: "Kvittering", en: "Receipt" },
  published: {
    da: (committee: string, revision: number, at: string) => `${committee}: revision ${revision} er publiceret ${at}`,
    en: (committee: string, revision: number, at: string) => `${committee}: revision ${revision} was published ${at}`,
  },
  none: {
    da: (position: string) => `Der er ingen kvittering ${position}`,
    en: (position: string) => `There is no receipt ${position}`,
  },
  waiting: { da: "Publiceret. Billedet er ved at få den", en: "Published. The picture is about to have it" },
  position: { da: "Position", en: "Position" },
  hash: { da: "Dokumentets hash (SHA-256)", en: "The document's hash (SHA-256)" },
  entry: { da: "Plads i kæden", en: "Place in the chain" },
  fourEyes: { da: "To personer har set den", en: "Two people have seen it" },
  yes: { da: "Ja", en: "Yes" },
  no: { da: "Nej", en: "No" },
  state: { da: "Hvad der blev af den", en: "What became of it" },
  IN_FORCE: { da: "Er i kraft", en: "In force" },
  SUPERSEDED: { da: "Afløst af en senere", en: "Superseded by a later one" },
  WITHDRAWN: { da: "Trukket tilbage", en: "Withdrawn" },
  RECORDED: { da: "Er registreret", en: "On record" },
  LOST: { da: "Tabt", en: "Lost" },
  NOT_HERE_YET: { da: "Ikke fremme endnu", en: "Not here yet" },
  UNKNOWN: { da: "Ukendt", en: "Unknown" },
  verify: { da: "Efterprøv i browseren", en: "Verify in the browser" },
  verifyMore: {
    da: "Browseren henter dokumentet, som alle kan læse det, skriver det på den faste måde (RFC 8785) og regner hashen ud selv.",
    en: "The browser fetches the document as everybody can read it, writes it in the one fixed way (RFC 8785), and computes the hash itself.",
  },
  agrees: { da: "Stemmer: hashen er den, der står i kvitteringen", en: "Holds: the hash is the one in the receipt" },
  differs: { da: "Stemmer ikke: hashen er en anden", en: "Does not hold: the hash is another one" },
  computed: { da: "Regnet ud her", en: "Computed here" },
  checks: { da: "Hvad hubben selv efterprøver", en: "What the hub checks itself" },
  see: { da: "Se udvalgets side", en: "See the committee's page" },
  more: { da: "Publicér mere", en: "Publish more" },
});

/** Known sentences in the page's language; a new one as the hub says it. */
function CheckText({ what }: { what: string }) {
  const told = useLanguage() === "da" ? checkedInDanish(what) : undefined;
  return told === undefined ? <span lang="en">{what}</span> : <span>{told}</span>;
}

type Verified = NonNullable<PublishedReceiptQuery["verify"]>;

const ASK_AGAIN_MS = 600;

/** A publication's receipt, which everybody can check. */
export function ReceiptPage({ position }: { position: string }) {
  const texts = useTexts(TEXTS);
  const answer = useQuestion(askPublishedReceipt, { position });
  useArrival(answer);
  const verified = answer.data?.verify;
  if (answer.isFirst) return <SkeletonPage />;
  if (verified?.state === "NOT_HERE_YET") return <Finding name={texts.name}>{texts.waiting}</Finding>;
  return (
    <>
      <Trouble answer={answer} />
      {verified?.receipt ? (
        <ReceiptCards verified={verified} />
      ) : (
        <Finding name={texts.name}>{texts.none(position)}</Finding>
      )}
    </>
  );
}

/** What has just been published is in the picture a moment later, and then in the bar above the page. */
function useArrival({ data, isFetching, askAgain }: Answer<PublishedReceiptQuery>): void {
  const client = useClient();
  const isAway = data?.verify?.state === "NOT_HERE_YET";
  const hasArrived = !isAway && data?.verify?.receipt !== undefined;
  useEffect(() => {
    if (hasArrived) askInstantAgain(client);
  }, [hasArrived, client]);
  useEffect(() => {
    if (!isAway || isFetching) return undefined;
    const timer = setTimeout(askAgain, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isAway, isFetching, askAgain]);
}

function ReceiptCards({ verified: { position, receipt, state, document, checks } }: { verified: Verified }) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  if (!receipt) return null;
  const committee = document?.committee;
  const facts: [string, string][] = [
    [texts.position, position],
    [texts.state, texts[state]],
    ...factsOf(receipt, texts),
  ];
  return (
    <>
      <Finding name={texts.name}>
        {committee && document
          ? texts.published(textOf(committee.name), document.revision, format.instant(receipt.publishedAt))
          : position}
      </Finding>
      <Steps current="receipt" />
      <div className={publish.review}>
        <div className={publish.middle}>
          <Card label={texts.name}>
            <dl className={styles.facts}>
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <p className={publish.actions}>
              {committee && <PageLink to={committeePath(committee.code)}>{texts.see}</PageLink>}
              <PageLink to={PATHS.publish}>{texts.more}</PageLink>
            </p>
          </Card>
        </div>
        <div className={publish.right}>
          <VerifyCard hash={receipt.contentHash} content={document?.content} />
          <section className={publish.side} aria-label={texts.checks}>
            <h2>{texts.checks}</h2>
            <ul className={styles.checks}>
              {checks.map(({ what, holds }) => (
                <li key={what} data-holds={String(holds)}>
                  <Sign name={holds === true ? "done" : holds === false ? "stops" : "none"} /> <CheckText what={what} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

function VerifyCard({ hash, content }: { hash: string; content: unknown }) {
  const texts = useTexts(TEXTS);
  const [computed, setComputed] = useState<string>();
  const verify = async () => setComputed(await hashOf(content));
  const isSame = computed === hash;
  return (
    <section className={publish.side} aria-label={texts.verify}>
      <h2>{texts.verify}</h2>
      <p className={publish.quietText}>{texts.verifyMore}</p>
      <button type="button" className={publish.primary} disabled={!content} onClick={verify}>
        {texts.verify}
      </button>
      {computed !== undefined && (
        <div role="status" className={publish.verdict} data-stops={!isSame || undefined}>
          <Sign name={isSame ? "done" : "stops"} /> {isSame ? texts.agrees : texts.differs}
          <p className={styles.hash}>
            {texts.computed}: {computed}
          </p>
        </div>
      )}
    </section>
  );
}

/** What the receipt itself says. */
function factsOf(receipt: ReceiptPartsFragment, texts: ReturnType<typeof useTexts<typeof TEXTS>>): [string, string][] {
  const { contentHash, entryHash, fourEyes } = receipt;
  const seen = fourEyes === null ? [] : [[texts.fourEyes, fourEyes ? texts.yes : texts.no] as [string, string]];
  const entry = entryHash ? [[texts.entry, entryHash] as [string, string]] : [];
  return [[texts.hash, contentHash], ...entry, ...seen];
}
