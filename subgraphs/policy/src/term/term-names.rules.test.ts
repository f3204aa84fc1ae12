import { describe, expect, test } from "@jest/globals";
import { termNamed } from "./term-names.rules.js";

const terms = [
  {
    id: "policy",
    label: { da: "Integrationspolitik", en: "Integration policy" },
    aliases: [{ da: "inklusionspolitik" }, { da: "Handlingsplan på området" }],
  },
  { id: "plan", label: { da: "Handleplan", en: "Action plan" }, aliases: [{ da: "Inklusionshandleplan" }] },
];
const found = (text: string) => termNamed(terms, text)?.id;

describe("a term", () => {
  test.each([
    "Integrationspolitik",
    "INKLUSIONSPOLITIK",
    "inklusionspolitikken",
    "integrationspolitikkens",
    "integration policy",
    "Integration-policy",
  ])("is found by any of its names, in any form: %s", (text) => expect(found(text)).toBe("policy"));

  test("is found by decomposed letters, by aa for å, and with characters that are not seen", () => {
    expect(found("Handlingsplan pa\u030a omra\u030adet")).toBe("policy");
    expect(found("handlingsplan paa omraadet")).toBe("policy");
    expect(found("handle\u00adplan\u200b")).toBe("plan");
  });

  test("is not found by a part of its name, or by another word that begins with it", () => {
    expect(found("inklusion")).toBeUndefined();
    expect(found("handleplansmøde")).toBeUndefined();
    expect(found("")).toBeUndefined();
  });
});
