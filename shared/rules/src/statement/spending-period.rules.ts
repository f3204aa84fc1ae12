import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { groupedBy, repeatsIn } from "../rule/list.js";
import { isLocalDate, localDateOf } from "../rule/local-date.js";
import { isWholeOere, written } from "../rule/money.js";
import { quoted } from "../rule/quotation.js";
import type { Violation } from "../rule/rule.js";

export const spendingCountsToADay = statementRule(
  "R72",
  "ERROR",
  {
    title: { da: "Forbruget er opgjort til en dag i året", en: "Spending counts up to a day of the year" },
    explanation: {
      da: "spentThrough er den sidste dag, som forbruget i redegørelsen er opgjort til og med: en dag i redegørelsens år, som er nået.",
      en: "spentThrough is the last day that the statement's spending counts: a day of the statement's year that has come.",
    },
    hint: {
      da: "Skriv dagen som ÅÅÅÅ-MM-DD, f.eks. den sidste i måneden før, eller udelad den.",
      en: "Write the day as YYYY-MM-DD, e.g. the last of the month before, or leave it out.",
    },
  },
  ({ year, spentThrough: day }, { now }) => {
    if (!day || (isLocalDate(day) && day.startsWith(`${year}-`) && day <= localDateOf(now))) return [];
    const message = {
      da: `${quoted(day)} er ikke en dag i ${year} til og med i dag.`,
      en: `${quoted(day)} is not a day of ${year} up to today.`,
    };
    return [{ path: "/spentThrough", message }];
  },
);

export const finalAccountIsOfKnownInitiatives = statementRule(
  "R73",
  "ERROR",
  {
    title: { da: "Regnskabet er for kendte indsatser", en: "The final account is of known initiatives" },
    explanation: {
      da:
        "Regnskabet for året før (finalAccount) har højst én linje for hver indsats, og indsatsen står i den handleplan, der henvises " +
        "til, eller i redegørelsen fra året før.",
      en:
        "The final account of the year before (finalAccount) has one line for an initiative at most, and the initiative is in the " +
        "plan that is cited or in the statement of the year before.",
    },
    hint: { da: "Ret koden, eller fjern linjen.", en: "Correct the code, or remove the line." },
  },
  ({ finalAccount = [] }, { plan, lastYear }) => {
    const codes = finalAccount.map(({ initiativeCode }) => initiativeCode);
    const known = new Set([
      ...(plan?.content.initiatives ?? []).map(({ code }) => code),
      ...(lastYear?.content.initiativeStatuses ?? []).map(({ initiativeCode }) => initiativeCode),
    ]);
    const unknown = codes.flatMap((code, i) => (!plan || known.has(code) ? [] : [strange(code, i)]));
    return [...unknown, ...repeatsIn(codes).map(({ index, value }) => repeated(value, index))];
  },
);

export const finalAccountHoldsWhatWasSpent = statementRule(
  "R74",
  "WARNING",
  {
    title: { da: "Regnskabet rummer det, der var brugt", en: "The final account holds what had been spent" },
    explanation: {
      da: "Regnskabet for hele året er ikke mindre end det forbrug, som redegørelsen fra samme år havde opgjort undervejs.",
      en: "The account of the whole year is not less than the spending that the same year's statement had told on the way.",
    },
    hint: {
      da: "Ret regnskabet, eller ret redegørelsen fra året før.",
      en: "Correct the account, or correct the statement of the year before.",
    },
  },
  ({ finalAccount = [] }, { lastYear }) => {
    const statuses = groupedBy(lastYear?.content.initiativeStatuses ?? [], ({ initiativeCode }) => initiativeCode);
    return finalAccount.flatMap(({ initiativeCode: code, oere }, i) => {
      const told = statuses.get(code)?.[0]?.spentOere;
      if (typeof told !== "number" || !isWholeOere(told) || !isWholeOere(oere) || oere >= told) return [];
      const [account, spent] = [written(BigInt(oere)), written(BigInt(told))];
      const message = {
        da: `Regnskabet for indsatsen ${quoted(code)} er ${account.da}, men redegørelsen fra året før havde allerede ${spent.da}.`,
        en: `The account of the initiative ${quoted(code)} is ${account.en}, and the statement of the year before had ${spent.en} already.`,
      };
      return [{ path: pointer("finalAccount", i, "oere"), message }];
    });
  },
);

function strange(code: string, index: number): Violation {
  const message = {
    da: `Hverken planen eller redegørelsen fra året før har en indsats med koden ${quoted(code)}.`,
    en: `Neither the plan nor the statement of the year before has an initiative with the code ${quoted(code)}.`,
  };
  return { path: pointer("finalAccount", index, "initiativeCode"), message };
}

function repeated(code: string, index: number): Violation {
  const message = {
    da: `Indsatsen ${quoted(code)} har en linje tidligere i listen.`,
    en: `The initiative ${quoted(code)} has a line earlier in the list.`,
  };
  return { path: pointer("finalAccount", index, "initiativeCode"), message };
}
