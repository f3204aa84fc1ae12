import type { ReactNode } from "react";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding } from "../../layout/index.js";
import { type Compared, changedColours } from "./compared.js";
import { COLOUR, COLOURS, type Colour, colourOf, type Indicator } from "./model.js";
import { BAROMETER_TEXTS } from "./texts.js";

const WORDS = { GREEN: "green", YELLOW: "yellow", RED: "red", GREY: "grey" } as const;

interface TitleProps {
  indicators: readonly Indicator[];
  year: number;
  at: string;
  compared: Compared | undefined;
}

/** How many indicators are on track, behind, far behind, and not to be judged. */
export function Title({ indicators, year, at, compared }: TitleProps) {
  const texts = useTexts(BAROMETER_TEXTS);
  const format = useFormat();
  const counts = COLOURS.map((colour) => ({
    colour,
    count: indicators.filter((each) => colourOf(each) === colour).length,
  })).filter(({ count }) => count > 0);
  return (
    <Finding
      name={texts.name}
      beside={
        <>
          {texts.beside(year, format.day(at))}{" "}
          {compared !== undefined && texts.against(compared.what, changedColours(indicators, compared))}
        </>
      }
    >
      {indicators.length === 0 ? (
        texts.none
      ) : (
        <>
          {texts.all(indicators.length)}
          {texts.is(counts[0]?.count ?? 0)}
          {counts.map(({ colour, count }, index) => (
            <Part key={colour} isFirst={index === 0} isLast={index === counts.length - 1}>
              <Told colour={colour} count={count} />
            </Part>
          ))}
          .
        </>
      )}
    </Finding>
  );
}

function Part({ isFirst, isLast, children }: { isFirst: boolean; isLast: boolean; children: ReactNode }) {
  return (
    <>
      {!isFirst && (isLast ? "; " : ", ")}
      {children}
    </>
  );
}

function Told({ colour, count }: { colour: Colour; count: number }) {
  const texts = useTexts(BAROMETER_TEXTS);
  return <Counted changes={[COLOUR.is(colour)]}>{texts[WORDS[colour]](count)}</Counted>;
}
