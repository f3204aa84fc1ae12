/* Asks each of the page's questions, and says in a sentence what the answer is. */
const language = document.documentElement.lang;
const locale = language === "da" ? "da-DK" : "en-GB";
const number = new Intl.NumberFormat(locale);
const millions = ({ oere }) =>
  `${new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(oere / 1e8)} ${language === "da" ? "mio. kr." : "million kroner"}`;
const list = (items) => new Intl.ListFormat(locale).format([...new Set(items)]);

/** What an answer says, by example and language. */
const FINDINGS = {
  "policy-picture": ({ policyPicture: { totals } }) => ({
    da: `${totals.publishing} af ${totals.committees} udvalg offentliggør her. De har ${number.format(totals.initiatives)} indsatser; ${millions(totals.financed)} er finansieret, og ${millions(totals.unfinanced)} mangler.`,
    en: `${totals.publishing} of ${totals.committees} committees publish here. They have ${number.format(totals.initiatives)} initiatives; ${millions(totals.financed)} are financed, and ${millions(totals.unfinanced)} are missing.`,
  }),
  "before-and-after": ({ before, after }) => ({
    da: `${millions(before.unfinanced)} manglede den sidste dag i september 2013, ${millions(after.unfinanced)} dagen efter budgettet.`,
    en: `${millions(before.unfinanced)} were missing on the last day of September 2013, ${millions(after.unfinanced)} the day after the budget.`,
  }),
  late: ({ cycle }) => {
    const late = cycle.deliveryBoard.filter(
      ({ byMilestone, slot }) => byMilestone?.timeliness === "LATE" && slot === "STATEMENT",
    );
    const one = ({ committee, byMilestone: { daysLate }, byExtension }) => ({
      da: `${committee.name.da}: ${daysLate} ${daysLate === 1 ? "dag" : "dage"} efter årets frist${byExtension?.timeliness === "ON_TIME" ? ", men inden for den længere frist, som udvalget fik" : ""}`,
      en: `${committee.name.en}: ${daysLate} ${daysLate === 1 ? "day" : "days"} after the year's deadline${byExtension?.timeliness === "ON_TIME" ? ", yet within the longer one that it was given" : ""}`,
    });
    const all = (lang) => late.map((each) => one(each)[lang]).join("; ");
    return { da: late.length ? `${all("da")}.` : "Ingen.", en: late.length ? `${all("en")}.` : "None." };
  },
  initiatives: ({ initiatives: { totalCount, nodes } }) => ({
    da: `${number.format(totalCount)} indsatser, fra ${list(nodes.map(({ committee }) => committee.code))}.`,
    en: `${number.format(totalCount)} initiatives, from ${list(nodes.map(({ committee }) => committee.code))}.`,
  }),
  "verify-receipt": ({ verify: { position, checks } }) => {
    const held = checks.filter(({ holds }) => holds).length;
    return {
      da: `Kvittering ${position}: ${held} af ${checks.length} prøver holder.`,
      en: `Receipt ${position}: ${held} of ${checks.length} checks hold.`,
    };
  },
};

async function answer(section, { id, query, variables }) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  section.querySelector(".finding").textContent = errors ? errors[0].message : FINDINGS[id](data)[language];
  section.querySelector("details code").textContent = JSON.stringify(errors ? { errors } : { data }, null, 2);
}

const collections = await (await fetch("/sandbox/operations.json")).json();
const examples = new Map(collections.flatMap(({ operations }) => operations).map((each) => [each.id, each]));
for (const section of document.querySelectorAll("[data-example]")) {
  answer(section, examples.get(section.dataset.example)).catch((error) => {
    section.querySelector(".finding").textContent = String(error.message ?? error);
  });
}
