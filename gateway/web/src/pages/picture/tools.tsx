import { PageLink, useParameter } from "../../address/index.js";
import { Disclosure, MenuList, Segments } from "../../control/index.js";
import { useTexts } from "../../language/index.js";
import { countOf, HEAT, MEASURES, type Measure, ONLY, ONLY_WORDS, type Only } from "./filter.js";
import styles from "./matrix.module.css";
import type { PictureModel } from "./picture.js";
import { PICTURE_TEXTS } from "./texts.js";

const HEAT_NAMES = {
  initiatives: "heatInitiatives",
  financed: "heatFinanced",
  lacking: "heatLacking",
  spent: "heatSpent",
} as const satisfies Record<Measure, string>;

/** Which cells are shown, and what colours them. */
export function Tools({ picture }: { picture: PictureModel }) {
  const texts = useTexts(PICTURE_TEXTS);
  const only = useParameter(ONLY);
  const heat = useParameter(HEAT);
  const nameOf = (each: Only) =>
    each === "lacking" ? texts.onlyLacking : each === "disagrees" ? texts.onlyDisagrees : texts[each];
  const heats = [
    { label: texts.heatStates, changes: [HEAT.is(undefined)], isCurrent: heat === undefined },
    ...MEASURES.map((each) => ({ label: texts[HEAT_NAMES[each]], changes: [HEAT.is(each)], isCurrent: heat === each })),
  ];
  return (
    <div className={styles.tools}>
      <Disclosure label={`${texts.show}: ${only === undefined ? texts.all.toLowerCase() : nameOf(only).toLowerCase()}`}>
        {(close) => (
          <MenuList label={texts.show}>
            <li>
              <PageLink
                changes={[ONLY.is(undefined)]}
                aria-current={only === undefined ? "true" : undefined}
                onClick={close}
              >
                {texts.all}
              </PageLink>
            </li>
            {ONLY_WORDS.map((each) => (
              <li key={each}>
                <PageLink changes={[ONLY.is(each)]} aria-current={only === each ? "true" : undefined} onClick={close}>
                  {nameOf(each)} <span className={styles.count}>{countOf(picture, each)}</span>
                </PageLink>
              </li>
            ))}
          </MenuList>
        )}
      </Disclosure>
      {only !== undefined && <PageLink changes={[ONLY.is(undefined)]}>{texts.showAll}</PageLink>}
      <Segments label={texts.heat} segments={heats} />
    </div>
  );
}
