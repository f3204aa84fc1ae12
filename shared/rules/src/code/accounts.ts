import { type CodeItem, codeList } from "./code-list.js";
import { spelledWord } from "./spelling.js";

const account = (code: string, da: string, en: string): CodeItem => ({ code, label: { da, en } });

/** Functions of the municipal chart of accounts (funktioner i den kommunale kontoplan) that the plans' money is on. */
export const accounts = codeList("ACCOUNT", { da: "Konti (funktioner)", en: "Accounts (functions)" }, [
  account("0.25.18", "Driftssikring af boligbyggeri", "Support for the running of housing"),
  account("0.28.20", "Grønne områder og naturpladser", "Green areas and natural playgrounds"),
  account("0.32.31", "Stadion og idrætsanlæg", "Stadiums and sports facilities"),
  account("2.28.11", "Vejvedligeholdelse", "Maintenance of roads"),
  account("3.22.01", "Folkeskoler", "Primary and lower secondary schools"),
  account("3.22.14", "Ungdommens Uddannelsesvejledning", "Educational guidance of young people"),
  account("3.32.50", "Folkebiblioteker", "Public libraries"),
  account("3.35.63", "Musikarrangementer", "Music events"),
  account("3.35.64", "Andre kulturelle opgaver", "Other cultural tasks"),
  account("3.38.73", "Frivilligt folkeoplysende foreningsarbejde", "Voluntary associations for adult education"),
  account("4.62.89", "Kommunal sundhedstjeneste", "Municipal health service"),
  account("5.25.10", "Fælles formål for dagtilbud", "Common purposes of day care"),
  account("5.25.14", "Integrerede daginstitutioner", "Integrated day-care institutions"),
  account("5.25.16", "Klubber og andre fritidstilbud", "Clubs and other leisure offers"),
  account("5.28.21", "Forebyggende foranstaltninger", "Preventive measures for children and young people"),
  account("5.32.32", "Pleje og omsorg", "Care of older people"),
  account("5.32.33", "Forebyggende indsats for ældre", "Preventive measures for older people"),
  account("5.35.40", "Rådgivning og rådgivningsinstitutioner", "Counselling and its institutions"),
  account("5.46.60", "Integrationsprogram og introduktionsforløb", "Integration and introduction programmes"),
  account("5.46.61", "Kontanthjælp til udlændinge", "Cash benefits for foreign nationals"),
  account("5.57.73", "Kontanthjælp", "Cash benefits"),
  account("5.68.98", "Beskæftigelsesordninger", "Employment schemes"),
  account("5.72.99", "Øvrige sociale formål", "Other social purposes"),
  account("6.45.51", "Sekretariat og forvaltninger", "Secretariat and administrations"),
]);

/** A function's number at the beginning of a text: `5.46.60 Integrationsprogram` names the account 5.46.60. */
const NUMBER = /^(\d\.\d{2}\.\d{2})(?!\.?\d)/u;

/**
 * The code of the account that a budget line's text names: a number of the chart of accounts, in the list or not, else the code of
 * the list that the words mean, else the text as it is stored.
 */
export function accountOf(text: string): string {
  const word = spelledWord(text);
  const number = NUMBER.exec(word)?.[1];
  return number ?? accounts.codeOf(word);
}
