import { useEffect, useState } from "react";
import { say } from "../../../control/index.js";
import { canonicalJson, hashOf, useQuestion } from "../../../graph/index.js";
import { useTexts } from "../../../language/index.js";
import { Card, Trouble } from "../../../layout/index.js";
import { Tick } from "../../../mark/index.js";
import type { Shown } from "../around/around.js";
import { styles } from "../page-styles.js";
import type { Report } from "../report.js";
import { frameHashOf } from "./frame-hash.js";
import { askReportVerify, type ReportVerifyQuery } from "./verify.operations.js";
import { VERIFY_TEXTS } from "./verify-texts.js";

type Content = NonNullable<ReportVerifyQuery["statusReport"]>;

interface Check {
  what: "manifest" | "figures" | "figuresInManifest" | "frame" | "recompiled";
  recorded: string;
  computed: string;
}

/** Computes the hashes of the edition anew, in the browser. */
export function Verify({ shown, report }: { shown: Shown; report: Report }) {
  const texts = useTexts(VERIFY_TEXTS);
  const [asked, setAsked] = useState<string>();
  const isAsked = asked === report.id;
  const answer = useQuestion(askReportVerify, shown, { isPaused: !isAsked });
  const content = isAsked ? answer.data?.statusReport : undefined;
  const checks = useChecks(content ?? undefined);
  const isPreview = report.frozenAt === null;
  return (
    <Card>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.measure}>{texts.more}</p>
      {isPreview && <p className={styles.quiet}>{texts.preview}</p>}
      {!canHash() && <p>{texts.unable}</p>}
      <Trouble answer={answer} />
      {!isAsked && (
        <button type="button" className={styles.button} onClick={() => setAsked(report.id)}>
          {texts.verify}
        </button>
      )}
      {isAsked && canHash() && checks === undefined && answer.failures.length === 0 && <p>{texts.verifying}</p>}
      {checks && <Checks checks={checks} />}
      {content && <Downloads content={content} name={report.id} />}
    </Card>
  );
}

/** Browsers compute hashes in secure contexts alone: https, or this machine. */
function canHash(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

function useChecks(content: Content | undefined): readonly Check[] | undefined {
  const texts = useTexts(VERIFY_TEXTS);
  const [checks, setChecks] = useState<readonly Check[]>();
  useEffect(() => {
    let isLatest = true;
    setChecks(undefined);
    if (content === undefined || !canHash()) return undefined;
    void checksOf(content).then((found) => {
      if (!isLatest) return;
      setChecks(found);
      say(found.every(isHolding) ? texts.holds : texts.doesNotHold);
    });
    return () => {
      isLatest = false;
    };
  }, [content, texts]);
  return checks;
}

async function checksOf(content: Content): Promise<readonly Check[]> {
  const { manifestHash, figuresHash, manifestContent, figuresContent, frameContent, recompiled } = content;
  const inManifest = (manifestContent as { figuresHash?: unknown } | null)?.figuresHash;
  const frameHash = frameHashOf(manifestContent);
  const figures = await hashOf(figuresContent);
  return [
    { what: "manifest", recorded: manifestHash, computed: await hashOf(manifestContent) },
    { what: "figures", recorded: figuresHash, computed: figures },
    ...(typeof inManifest === "string"
      ? [{ what: "figuresInManifest" as const, recorded: inManifest, computed: figures }]
      : []),
    ...(frameHash === undefined
      ? []
      : [{ what: "frame" as const, recorded: frameHash, computed: await hashOf(frameContent) }]),
    ...(recompiled === null
      ? []
      : [{ what: "recompiled" as const, recorded: manifestHash, computed: recompiled.manifestHash }]),
  ];
}

function isHolding({ recorded, computed }: Check): boolean {
  return recorded === computed;
}

function Checks({ checks }: { checks: readonly Check[] }) {
  const texts = useTexts(VERIFY_TEXTS);
  const holds = checks.every(isHolding);
  return (
    <>
      <p className={holds ? styles.onTime : styles.late}>
        <strong>
          <Tick isWrong={!holds} />
          {holds ? texts.holds : texts.doesNotHold}
        </strong>
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.recorded}</th>
              <th scope="col">{texts.computed}</th>
              <th scope="col">{texts.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <tr key={check.what}>
                <th scope="row">{texts[check.what]}</th>
                <td>
                  <Hash hash={check.recorded} />
                </td>
                <td>
                  <Hash hash={check.computed} />
                </td>
                <td className={isHolding(check) ? styles.onTime : styles.late}>
                  <Tick isWrong={!isHolding(check)} />
                  {isHolding(check) ? texts.match : texts.differs}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Hash({ hash }: { hash: string }) {
  return (
    <code className={styles.hash} title={hash}>
      {hash.slice(0, 12)}…{hash.slice(-6)}
    </code>
  );
}

function Downloads({ content, name }: { content: Content; name: string }) {
  const texts = useTexts(VERIFY_TEXTS);
  const parts = [
    ["manifest", content.manifestContent],
    ["figures", content.figuresContent],
    ["frame", content.frameContent],
  ] as const;
  return (
    <p className={styles.downloads}>
      {texts.download}{" "}
      {parts.map(([part, value]) => (
        <button key={part} type="button" className={styles.link} onClick={() => save(value, `${name}-${part}.json`)}>
          {texts[part]}
        </button>
      ))}
    </p>
  );
}

/** Saves the very bytes that the hash is of. */
function save(value: unknown, name: string): void {
  const address = URL.createObjectURL(new Blob([canonicalJson(value)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
