import { both, column, named, texts } from "./column.js";
import { rowKey, status, year } from "./common-columns.js";
import { outletTable } from "./outlet-table.js";

const listed = (name: string, label: string, empty: string) =>
  column(name, "text", { label, definition: "Adskilt af semikolon. | Separated by semicolons.", empty });
const decimal = (name: string, label: string, definition: string) =>
  column(name, "decimal", { label, definition, empty: "Se status | See the status" });

const unit = column("unit", "text", { label: "Enhed | Unit", definition: "Værdiens enhed. | The value's unit." });

export const indicators = outletTable({
  name: "indicators",
  title: both("Indikatorer | Indicators"),
  definition: both("En række for hver indikator i barometret. | A row for each indicator of the barometer."),
  columns: [
    rowKey,
    column("indicatorCode", "code", {
      label: "Indikator, kode | Indicator, code",
      definition: "Koden. | The code.",
      list: "INDICATOR",
    }),
    ...texts("title", { label: "Navn | Name", definition: "Indikatorens navn. | The indicator's name." }),
    ...texts("definition", { label: "Definition | Definition", definition: "Hvad der måles. | What is measured." }),
    ...named("instrument", {
      label: "Måleinstrument | Instrument",
      definition: "Hvordan der måles. | How it is measured.",
      list: "Instrument",
    }),
    unit,
    column("goodDirectionCode", "code", {
      label: "God retning | Good direction",
      definition: "Om mere eller mindre er godt. | Whether more or less is good.",
      list: "Direction",
    }),
    listed("goalCodes", "Mål | Goals", "Ingen | None"),
    listed("dimensions", "Opdelinger | Dimensions", "Ingen | None"),
    column("baselinePeriod", "text", {
      label: "Udgangspunkt | Baseline",
      definition: "Perioden, der måles fra. | The period that is measured from.",
      empty: "Den første med en værdi | The first with a value",
    }),
    column("version", "integer", {
      label: "Version | Version",
      definition: "Definitionens nummer. | The definition's number.",
    }),
    column("isSynthetic", "boolean", {
      label: "Syntetisk | Synthetic",
      definition: "Om det er eksempeldata. | Whether it is example data.",
    }),
    column("definedAt", "instant", {
      label: "Defineret | Defined at",
      definition: "Øjeblikket, i UTC. | The instant, in UTC.",
    }),
  ],
});

export const observations = outletTable({
  name: "observations",
  title: both("Målinger | Observations"),
  definition: both(
    "En række for hver værdi i hver udgave af barometret. | A row for each value of each vintage of the barometer.",
  ),
  dimensions: ["year", "vintage", "indicatorCode", "period", "category"],
  columns: [
    rowKey,
    column("observationId", "id", {
      label: "Målingens id | Observation id",
      definition: "Målingen. | The observation.",
    }),
    { ...year, definition: both("Barometrets år. | The barometer's year.") },
    column("vintage", "integer", {
      label: "Udgave | Vintage",
      definition: "Udgavens nummer, fra 1. | The vintage's number, from 1.",
    }),
    column("releaseId", "text", { label: "Udgavens id | Release id", definition: "Udgaven. | The release." }),
    ...named("indicator", {
      label: "Indikator | Indicator",
      definition: "Hvad der måles. | What is measured.",
      list: "INDICATOR",
    }),
    unit,
    column("period", "text", {
      label: "Periode | Period",
      definition: "År, halvår, kvartal, måned eller dag. | Year, half-year, quarter, month or day.",
    }),
    listed("category", "Opdeling | Category", "Hele byen | The whole city"),
    decimal("value", "Værdi | Value", "Værdien. | The value."),
    decimal("ciLow", "Konfidensinterval, nederst | Confidence interval, low", "95 %. | 95 %."),
    decimal("ciHigh", "Konfidensinterval, øverst | Confidence interval, high", "95 %. | 95 %."),
    column("sampleSize", "integer", {
      label: "Stikprøve | Sample size",
      definition: "Antal personer. | Number of persons.",
      empty: "Ikke oplyst | Not told",
    }),
    decimal("responseRate", "Svarprocent | Response rate", "Procent. | Per cent."),
    listed("flags", "Markeringer | Flags", "Ingen | None"),
    status,
    column("isNewestVintage", "boolean", {
      label: "Nyeste udgave | Newest vintage",
      definition: "Om ingen senere udgave retter den. | Whether no later vintage corrects it.",
    }),
    column("releasedOn", "day", {
      label: "Udgivet den | Released on",
      definition: "Dagen i København. | The day in Copenhagen.",
    }),
    column("releasedAt", "instant", {
      label: "Udgivet | Released at",
      definition: "Øjeblikket, i UTC. | The instant, in UTC.",
    }),
  ],
});
