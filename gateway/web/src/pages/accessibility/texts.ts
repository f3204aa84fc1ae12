import { catalogue } from "../../language/index.js";

export const ACCESSIBILITY_TEXTS = catalogue({
  name: { da: "Tilgængelighedserklæring", en: "Accessibility statement" },
  found: {
    da: "Siderne følger WCAG 2.2 AA, så langt det er prøvet med værktøj og tastatur. Mennesker med skærmlæser har ikke prøvet dem.",
    en: "The pages follow WCAG 2.2 AA as far as tools and the keyboard can tell. People with screen readers have not tried them.",
  },
  beside: {
    da: "Dette er programmets egen redegørelse. Den, der driver hubben, skal selv offentliggøre den erklæring, loven kræver.",
    en: "This is the program's own account. Whoever operates the hub has to publish the statement that the law requires.",
  },
  tested: { da: "Hvad er prøvet", en: "What was tested" },
  test1: {
    da: "Hver side prøves af axe-core mod WCAG 2.0, 2.1 og 2.2 på niveau A og AA, hver gang programmet ændres: lys, 1440 punkter bred og på dansk, og mørk, 360 punkter bred og på engelsk.",
    en: "Each page is tested by axe-core against WCAG 2.0, 2.1 and 2.2 at levels A and AA, each time the program changes: light, 1440 pixels wide and in Danish, and dark, 360 pixels wide and in English.",
  },
  test2: {
    da: "Billedet, årshjulet, indsatserne, barometeret, søgningen og publiceringen betjenes alene med tastaturet i automatiske prøver. Et gitter er ét stop med Tab; pilene går rundt i det, og Escape lukker.",
    en: "The picture, the year wheel, the initiatives, the barometer, the search and publishing are used by keyboard alone in automatic tests. A grid is one stop of Tab; the arrows move within it, and Escape closes.",
  },
  test3: {
    da: "Hver tilstand har et tegn og et ord, aldrig farve alene, og hver figur kan vises som tabel.",
    en: "Each state has a sign and a word, never colour alone, and each figure can be shown as a table.",
  },
  test4: {
    da: "Bevægelse varer under 0,2 sekund og er slået fra, hvor maskinen beder om det.",
    en: "Motion takes less than 0.2 seconds and is off where the system asks for that.",
  },
  notMet: { da: "Hvad er ikke opfyldt eller ikke prøvet", en: "What is not met, or not tested" },
  not1: {
    da: "Skærmlæsere: ingen side er prøvet med NVDA, JAWS, VoiceOver eller TalkBack.",
    en: "Screen readers: no page has been tried with NVDA, JAWS, VoiceOver or TalkBack.",
  },
  not2: {
    da: "Sprog (WCAG 3.1.2): hvor udvalgenes tekst kun findes på dansk, står den på den engelske side uden mærke om sproget.",
    en: "Language of parts (WCAG 3.1.2): where a committee's text is in Danish only, the English page has it without a mark of its language.",
  },
  not3: {
    da: "Sandkassen er bygget på andres værktøj til udviklere. Den er ikke prøvet på samme måde og opfylder næppe alle krav.",
    en: "The sandbox is built on others' tools for developers. It has not been tested in the same way and hardly meets all criteria.",
  },
  not4: {
    da: "Brede tabeller rulles til siden på smalle skærme.",
    en: "Wide tables scroll sideways on narrow screens.",
  },
  not5: {
    da: "Filer, som hentes, er data: regneark og billeder har ikke alternative tekster.",
    en: "Files that are downloaded are data: workbooks and pictures have no alternative texts.",
  },
  not6: {
    da: "Zoom til 400 %, talestyring og forstørrelsesprogrammer er ikke prøvet for sig.",
    en: "Zoom to 400 %, voice control and magnifiers have not been tested on their own.",
  },
  write: { da: "Skriv, hvis noget spærrer", en: "Write if something is in the way" },
  writeTo: {
    da: "Skriv til den, der driver denne hub. Programmet kender ingen adresse og finder ikke på en: er du kommet hertil fra byens hjemmeside, står den der. Sig, hvilken adresse siden havde, og hvad du ville gøre.",
    en: "Write to whoever operates this hub. The program knows no address and makes none up: if you came from the city's website, it stands there. Say what address the page had, and what you wanted to do.",
  },
  instead: {
    da: "Indtil det er rettet: alle figurer har deres tabel, og alt kan hentes som CSV.",
    en: "Until it is mended: each figure has its table, and all of it can be downloaded as CSV.",
  },
  data: { da: "Hvor tallene kommer fra", en: "Where the data come from" },
  tables: { da: "Alt som tabeller", en: "Everything as tables" },
});
