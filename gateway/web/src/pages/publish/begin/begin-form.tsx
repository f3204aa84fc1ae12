import { useState } from "react";
import { useChange } from "../../../address/index.js";
import { useInstant } from "../../../instant/index.js";
import { useGraphText, useTexts } from "../../../language/index.js";
import { useUploadLimit } from "../file/upload-limit.js";
import { FoundList } from "../judge/found-list.js";
import { COMMITTEE, DRAFT } from "../parameters.js";
import styles from "../publish.module.css";
import { PUBLISH_TEXTS } from "../texts.js";
import type { Committee } from "../use-committees.js";
import type { PublishFrameQuery } from "./begin.operations.js";
import { type Beginning, type Start, useBegin } from "./use-begin.js";

const STARTS: readonly Start[] = ["fromInForce", "fromLastYear", "fromFile", "fromNothing"];

/** What a new draft is of, and what it begins with. */
export function BeginForm({ committees, frame }: { committees: readonly Committee[]; frame: PublishFrameQuery }) {
  const texts = useTexts(PUBLISH_TEXTS);
  const change = useChange();
  const { begin, stage, problem, found } = useBegin();
  const [chosen, setChosen] = useBeginning(committees, frame);
  const [file, setFile] = useState<File>();
  const limit = useUploadLimit();
  const tooLarge = file && limit.problemOf(file);
  const committee = committees.find(({ code }) => code === chosen.committee) ?? committees[0];
  const send = async () => {
    if (committee === undefined) return;
    const id = await begin({ ...chosen, root: committee.root }, file);
    if (id !== undefined) change([COMMITTEE.is(committee.code), DRAFT.is(id)]);
  };
  const isBusy = stage !== undefined;
  const lacksFile = chosen.start === "fromFile" && (file === undefined || tooLarge !== undefined);
  return (
    <form
      className={styles.begin}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SeriesFields committees={committees} frame={frame} chosen={chosen} onChoose={setChosen} />
      <fieldset>
        <legend>{texts.from}</legend>
        {STARTS.map((start) => (
          <label key={start}>
            <input
              type="radio"
              name="start"
              checked={chosen.start === start}
              onChange={() => setChosen({ ...chosen, start })}
            />{" "}
            {texts[start]}
          </label>
        ))}
      </fieldset>
      {chosen.start === "fromFile" && (
        <label>
          {texts.file}
          <input type="file" accept=".json,.xlsx,.csv" onChange={({ target }) => setFile(target.files?.[0])} />
          <small>{limit.told}</small>
          {tooLarge !== undefined && (
            <span className={styles.note} data-bad role="alert">
              {tooLarge}
            </span>
          )}
        </label>
      )}
      <p className={styles.actions}>
        <button type="submit" className={styles.primary} disabled={isBusy || lacksFile}>
          {texts.start}
        </button>
        {isBusy && (
          <span role="status">
            <progress max={3} value={stage} aria-label={texts.starting} /> {texts.starting}
          </span>
        )}
      </p>
      {problem !== undefined && (
        <p className={styles.note} data-bad role="alert">
          {texts.startFailed(problem)}
        </p>
      )}
      {found.length > 0 && <FoundList findings={{ found, by: "hub", isBehind: false }} />}
    </form>
  );
}

function useBeginning(committees: readonly Committee[], frame: PublishFrameQuery) {
  const { year } = useInstant();
  const policy = frame.policies?.find(({ current }) => current?.state === "IN_FORCE") ?? frame.policies?.at(-1);
  return useState<Omit<Beginning, "root">>({
    committee: committees[0]?.code ?? "",
    kind: "ACTION_PLAN",
    policy: policy?.code ?? "",
    year: year ?? Math.max(...(frame.cycles ?? []).map((cycle) => cycle.year)),
    start: "fromInForce",
  });
}

interface SeriesFieldsProps {
  committees: readonly Committee[];
  frame: PublishFrameQuery;
  chosen: Omit<Beginning, "root">;
  onChoose(chosen: Omit<Beginning, "root">): void;
}

function SeriesFields({ committees, frame, chosen, onChoose }: SeriesFieldsProps) {
  const texts = useTexts(PUBLISH_TEXTS);
  const textOf = useGraphText();
  const { years } = useInstant();
  const kinds = [
    ["ACTION_PLAN", texts.plan],
    ["INTEGRATION_STATEMENT", texts.statement],
  ] as const;
  return (
    <>
      <label>
        {texts.committee}
        <select value={chosen.committee} onChange={({ target }) => onChoose({ ...chosen, committee: target.value })}>
          {committees.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{texts.kind}</legend>
        {kinds.map(([kind, label]) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={chosen.kind === kind}
              onChange={() => onChoose({ ...chosen, kind })}
            />{" "}
            {label}
          </label>
        ))}
      </fieldset>
      {chosen.kind === "ACTION_PLAN" ? (
        <label>
          {texts.policy}
          <select value={chosen.policy} onChange={({ target }) => onChoose({ ...chosen, policy: target.value })}>
            {(frame.policies ?? []).map(({ code, title }) => (
              <option key={code} value={code}>
                {textOf(title)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label>
          {texts.year}
          <select value={chosen.year} onChange={({ target }) => onChoose({ ...chosen, year: Number(target.value) })}>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
