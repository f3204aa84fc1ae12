import type { InBoth, Language } from "../http/language.js";
import { escaped } from "../reference/html.js";
import { framed } from "./page-frame.js";
import type { SandboxCollection, SandboxOperation } from "./sandbox-operations.store.js";

interface WorkedQuestion {
  /** The example that it is, by its id. */
  readonly example: string;
  readonly question: InBoth;
  readonly explanation: InBoth;
}

const QUESTIONS: readonly WorkedQuestion[] = [
  {
    example: "policy-picture",
    question: { da: "Hvem har sagt hvad om målene i 2014?", en: "Who said what of the goals in 2014?" },
    explanation: {
      da: "Alle udvalg mod alle mål. Det, der mangler, står som manglende og aldrig som 0. Beløb er hele øre: del med 100 for at få kroner.",
      en: "Every committee against every goal. What is missing is said to be missing, never 0. Money is in whole øre: divide by 100 for kroner.",
    },
  },
  {
    example: "before-and-after",
    question: {
      da: "Hvad var der ikke penge til, før og efter budgettet?",
      en: "What had no money, before and after the budget?",
    },
    explanation: {
      da: "Samme spørgsmål to gange, med to navne (before, after) og to tidspunkter: asOf giver svaret, som det var dengang.",
      en: "The same question twice, under two names (before, after) and at two instants: asOf gives the answer as it was then.",
    },
  },
  {
    example: "late",
    question: { da: "Hvilken redegørelse kom for sent i 2013?", en: "Which statement of 2013 was late?" },
    explanation: {
      da: "Leverancetavlen viser hver levering ved siden af den frist, den havde, og den udsættelse, den fik.",
      en: "The delivery board shows each delivery beside the deadline that it had, and the extension that it was given.",
    },
  },
  {
    example: "initiatives",
    question: {
      da: "Hvilke indsatser tjener mål 1, med udvalgenes egne felter?",
      en: "Which initiatives serve goal 1, with committees' own fields?",
    },
    explanation: {
      da: "Ét spørgsmål til grafen bliver til flere bag den. Fanen Query plan i sandkassen viser, hvem der spørges om hvad.",
      en: "One question to the graph becomes several behind it. The tab Query plan in the sandbox shows who is asked what.",
    },
  },
  {
    example: "verify-receipt",
    question: { da: "Er det rigtigt, det der står?", en: "Is it true, what it says?" },
    explanation: {
      da: "Alt offentliggjort har en kvittering. Enhver kan efterprøve den, også uden huben.",
      en: "Everything that is published has a receipt. Anybody can check it, without the hub too.",
    },
  },
];

const TEXTS: InBoth<Record<"title" | "lead" | "open" | "answer" | "all" | "asking" | "noScript" | "write", string>> = {
  da: {
    title: "Grafen på fem minutter",
    lead: "Fem spørgsmål til de samme data, hvert med sit svar fra denne hub, hentet nu. Byens data er SYNTETISKE.",
    open: "Åbn i sandkassen",
    answer: "Svaret",
    all: "Hele svaret",
    asking: "spørger …",
    noScript: "Svarene hentes af siden selv og kræver JavaScript.",
    write:
      "Og nu: offentliggør noget. I sandkassens samling »Et udvalgs system« er der fire trin fra kladde til kvittering.",
  },
  en: {
    title: "The graph in five minutes",
    lead: "Five questions to the same data, each with its answer from this hub, asked now. The city's data are SYNTHETIC.",
    open: "Open in the sandbox",
    answer: "The answer",
    all: "The whole answer",
    asking: "asking …",
    noScript: "The answers are fetched by the page itself, which needs JavaScript.",
    write:
      "And now publish something: the sandbox's collection “A committee's system” has four steps from a draft to a receipt.",
  },
};

/** Five worked questions with their answers: each is an example of the sandbox, which its link opens. */
export function fiveMinutesPage(collections: readonly SandboxCollection[], language: Language): string {
  const examples = collections.flatMap(({ operations }) => operations);
  const texts = TEXTS[language];
  return framed({
    language,
    title: texts.title,
    path: "/sandbox/five-minutes",
    head: '<script src="/sandbox/five-minutes.js" type="module"></script>',
    main: `<main class="text">
<h1>${texts.title}</h1>
<p>${texts.lead}</p>
<noscript><p>${texts.noScript}</p></noscript>
${QUESTIONS.map((worked, index) => section(worked, { examples, language, number: index + 1 })).join("\n")}
<p><a href="/sandbox?lang=${language}#example=save-draft">${texts.write}</a></p>
</main>`,
  });
}

interface Place {
  readonly examples: readonly SandboxOperation[];
  readonly language: Language;
  readonly number: number;
}

function section({ example, question, explanation }: WorkedQuestion, { examples, language, number }: Place): string {
  const operation = examples.find(({ id }) => id === example);
  if (!operation) throw new Error(`The sandbox has no example '${example}'.`);
  const texts = TEXTS[language];
  return `<section aria-labelledby="question-${number}" data-example="${example}">
<h2 id="question-${number}">${number}. ${question[language]}</h2>
<p>${explanation[language]}</p>
<div class="side-by-side">
<pre tabindex="0" aria-label="GraphQL"><code>${escaped(operation.query.trimEnd())}</code></pre>
<div>
<h3>${texts.answer}</h3>
<p class="finding" role="status">${texts.asking}</p>
<details><summary>${texts.all}</summary><pre tabindex="0" aria-label="JSON"><code></code></pre></details>
<p><a href="/sandbox?lang=${language}#example=${example}">${texts.open}</a></p>
</div>
</div>
</section>`;
}
