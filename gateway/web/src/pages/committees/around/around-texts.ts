import { catalogue } from "../../../language/index.js";

export const AROUND_TEXTS = catalogue({
  statements: { da: "Redegørelser og opfordringer", en: "Statements and call letters" },
  noStatements: { da: "Udvalget har ikke gjort rede endnu.", en: "The committee has published no statement yet." },
  year: { da: "År", en: "Year" },
  letter: { da: "Opfordringsskrivelse", en: "Call letter" },
  statement: { da: "Redegørelse", en: "Statement" },
  answers: { da: "Svar på målene", en: "Answers to the goals" },
  said: { da: "Udvalget siger", en: "The committee says" },
  issued: { da: (day: string) => `sendt ${day}`, en: (day: string) => `sent ${day}` },
  acknowledged: { da: (day: string) => `kvitteret ${day}`, en: (day: string) => `acknowledged ${day}` },
  revision: {
    da: (revision: number, day: string) => `rev. ${revision}, ${day}`,
    en: (revision: number, day: string) => `rev. ${revision}, ${day}`,
  },
  deliveries: { da: (year: number) => `Afleveringer i ${year}`, en: (year: number) => `Deliveries in ${year}` },
  noDeliveries: { da: "Ingen frister i året.", en: "No deadlines in the year." },
  wheel: { da: "Se årshjulet", en: "See the year wheel" },
  ON_TIME: { da: "til tiden", en: "on time" },
  LATE: { da: "for sent", en: "late" },
  noRemarks: {
    da: "Ingen har bemærket noget til udvalgets dokumenter.",
    en: "Nobody has remarked on the committee's documents.",
  },
  onPlan: {
    da: (revision: number) => `Om planens revision ${revision}`,
    en: (revision: number) => `On revision ${revision} of the plan`,
  },
  onStatement: {
    da: (year: number) => `Om redegørelsen for ${year}`,
    en: (year: number) => `On the statement of ${year}`,
  },
  payments: { da: (year: number) => `Hvem betaler hvad i ${year}`, en: (year: number) => `Who pays what in ${year}` },
  inOthers: { da: "Udvalget betaler i andres planer", en: "The committee pays in others' plans" },
  inIts: { da: "Andre betaler i udvalgets plan", en: "Others pay in the committee's plan" },
  nothing: { da: "Ingen.", en: "None." },
  mio: { da: (amount: string) => `${amount} mio. kr.`, en: (amount: string) => `DKK ${amount} m` },
  initiative: { da: "Indsats", en: "Initiative" },
  owner: { da: "Plan", en: "Plan" },
  payer: { da: "Betaler", en: "Payer" },
  code: { da: "Kode", en: "Code" },
  amount: { da: "Kr.", en: "DKK" },
});
