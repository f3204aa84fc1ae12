import { committees } from "@hub/registry";
import type { InBoth, Language } from "../http/language.js";
import { clientOptions } from "./client-choice.js";
import { framed } from "./page-frame.js";

export interface SandboxPageOptions {
  /** Where the explorer's files are. */
  readonly assets: string;
  /** The development issuer's clients that a visitor can choose; empty without such an issuer. */
  readonly clients: readonly string[];
  readonly language: Language;
}

const TEXTS: InBoth<Record<"title" | "synthetic" | "madeUp" | "as" | "noScript", string>> = {
  da: {
    title: "Sandkasse",
    synthetic: "SYNTETISKE data",
    madeUp: "Dokumenterne er opdigtede, og mærket sådan i grafen",
    as: "Spørg som",
    noScript: "Sandkassen kræver JavaScript; selve grafen er på /graphql.",
  },
  en: {
    title: "Sandbox",
    synthetic: "SYNTHETIC data",
    madeUp: "The documents are made up, and marked so in the graph",
    as: "Ask as",
    noScript: "The explorer needs JavaScript; the graph itself is at /graphql.",
  },
};

/** The explorer's page, which loads everything from this server. */
export function sandboxPage({ assets, clients, language }: SandboxPageOptions): string {
  const texts = TEXTS[language];
  return framed({
    language,
    title: texts.title,
    path: "/sandbox",
    head: `<script src="${assets}/hive-laboratory.umd.js" defer></script>
<script src="/sandbox/sandbox.js" type="module"></script>`,
    header: `<p class="synthetic" title="${texts.madeUp}">${texts.synthetic}</p>
${clients.length === 0 ? "" : choice(clients, language)}`,
    about: `<h1 class="unseen">${texts.title}</h1>
<p id="about" role="status"></p>`,
    main: `<main id="laboratory" data-assets="${assets}"><noscript>${texts.noScript}</noscript></main>`,
  });
}

const choice = (clients: readonly string[], language: Language): string =>
  `<label for="client">${TEXTS[language].as}</label>
<select id="client">${clientOptions(clients, committees, language)}</select>`;
