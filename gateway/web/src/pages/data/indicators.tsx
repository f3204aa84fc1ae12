import { type Format, plainTitle, useFormat, useGraphText, useTexts } from "../../language/index.js";
import { Card } from "../../layout/index.js";
import { SyntheticValue } from "../../mark/index.js";
import type { DataSourcesQuery } from "./data.operations.js";
import { styles } from "./page-styles.js";
import { DATA_TEXTS } from "./texts.js";

type Indicator = NonNullable<DataSourcesQuery["indicators"]>[number];

/** Which source each indicator's figures are of. */
export function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  const texts = useTexts(DATA_TEXTS);
  const textOf = useGraphText();
  const format = useFormat();
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.barometer}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="unseen">{texts.barometer}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.indicator}</th>
              <th scope="col">{texts.source}</th>
              <th scope="col">{texts.periods}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">
                  {plainTitle(textOf(indicator.title))} {indicator.synthetic && <SyntheticValue />}
                </th>
                <td>
                  <Sources series={indicator.series} />
                </td>
                <td>{periodsOf(indicator.series, format)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Sources({ series }: Pick<Indicator, "series">) {
  const texts = useTexts(DATA_TEXTS);
  const sources = [...new Map(series.map(({ source }) => [`${source.title} ${source.url}`, source])).entries()];
  if (sources.length === 0) return <span className={styles.quiet}>{texts.noSource}</span>;
  return (
    <ul>
      {sources.map(([key, { title, publisher, url }]) => (
        <li key={key}>
          {url === null ? title : <a href={url}>{title}</a>}
          <small className={styles.small}>{publisher}</small>
        </li>
      ))}
    </ul>
  );
}

/** 2010–2013, or what there is of it. */
function periodsOf(series: Indicator["series"], format: Format): string {
  const written = (period: string) => (/^\d{4}-\d{2}-\d{2}$/.test(period) ? format.day(period) : period);
  const periods = [...new Set(series.map(({ period }) => period))].sort().map(written);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return "–";
  return first === last ? first : `${first} – ${last}`;
}
