import { useEffect, useState } from "react";
import { beginSignIn, readSignInConfig, takeGoesOn, takeWasSignedIn } from "../../graph/index.js";
import { useLanguage, useTexts } from "../../language/index.js";
import { Card, Empty, Finding } from "../../layout/index.js";
import styles from "./publish.module.css";
import { Steps } from "./steps.js";
import { PUBLISH_TEXTS } from "./texts.js";

/** What nobody sees who is signed in: what publishing is, and the way to who knows you. */
export function SignInGate() {
  const texts = useTexts(PUBLISH_TEXTS);
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const [isPossible, setPossible] = useState(true);
  const leave = (isSilent: boolean) => {
    setLeaving(true);
    beginSignIn(language, { isSilent }).catch((error: Error) => {
      setLeaving(false);
      setProblem(error.message);
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is tried once, when the page has been loaded anew.
  useEffect(() => {
    readSignInConfig()
      .then((config) => {
        setPossible(config !== null);
        if (config === null) return;
        if (takeGoesOn()) leave(false);
        else if (takeWasSignedIn()) leave(true);
      })
      .catch((error: Error) => setProblem(error.message));
  }, []);
  return (
    <>
      <Finding name={texts.name} beside={texts.gateBeside}>
        {texts.gate}
      </Finding>
      <Steps current="choose" />
      <Card>
        {isPossible ? (
          <div className={styles.gate}>
            <button type="button" className={styles.primary} disabled={isLeaving} onClick={() => leave(false)}>
              {isLeaving ? texts.signingIn : texts.signIn}
            </button>
            <p className={styles.quietText}>{texts.signInMore}</p>
            {problem !== undefined && (
              <p className={styles.note} data-bad role="alert">
                {texts.noSignInFailed(problem)}
              </p>
            )}
          </div>
        ) : (
          <Empty title={texts.noSignIn}>
            <p>{texts.noSignInMore}</p>
          </Empty>
        )}
      </Card>
    </>
  );
}
