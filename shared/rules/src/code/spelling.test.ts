import { describe, expect, test } from "@jest/globals";
import { accountOf } from "./accounts.js";
import { districts } from "./districts.js";
import { codeLists, codeListVersion } from "./published-code-lists.js";
import { sameSpelling, spelledCode, spelledText } from "./spelling.js";
import { targetGroups } from "./target-groups.js";

describe("an identifier", () => {
  test.each([
    ["a blank behind it", "BUU-01 "],
    ["a non-breaking hyphen", "BUU\u201101"],
    ["an en dash", "BUU–01"],
    ["a zero-width space", "BUU\u200B-01"],
    ["a soft hyphen", "BU\u00ADU-01"],
    ["a byte order mark", "\uFEFFBUU-01"],
    ["a direction mark", "BUU-01\u200E"],
    ["a non-breaking space", "\u00A0BUU-01"],
    ["wide letters", "ＢＵＵ-０１"],
  ])("with %s is stored as what it looks like", (_what, code) => {
    expect(spelledCode(code)).toBe("BUU-01");
  });

  test("of composed and of decomposed letters is the same", () => {
    expect(spelledCode("SØU-A\u030A1")).toBe(spelledCode("SØU-\u00C51"));
  });

  test("keeps its case, and is compared without it", () => {
    expect(spelledCode("buu-01")).toBe("buu-01");
    expect(sameSpelling("buu-01 ")).toBe(sameSpelling("BUU\u201101"));
    expect(sameSpelling("BUU-01")).not.toBe(sameSpelling("BUU-10"));
  });
});

describe("a text", () => {
  test("is stored composed and without characters that nobody sees, with its blanks and line ends", () => {
    expect(spelledText("Bla\u030A\u200Bba\u00ADr\u2060 \u202Egrød\u202C \n på")).toBe("Blåbar grød \n på");
  });

  test("keeps the joiners that hold an emoji together", () => {
    const family = "👩\u200D👩\u200D👧 og ❤\uFE0F\u200D🔥";
    expect(spelledText(family)).toBe(family);
    expect(spelledText("a\u200Db")).toBe("ab");
  });
});

describe("a code list", () => {
  test.each(["Nørrebro", "nørrebro", "Nørrebro ", "NØRREBRO", "Nørrebro\u200B", " nørrebro\u00A0"])(
    "takes %j for the district that it names",
    (word) => {
      expect(districts.codeOf(word)).toBe("Nørrebro");
    },
  );

  test("takes a district by its name in either language, and by the names of the two that make one", () => {
    const words = ["Inner City", "Amager East", "Vesterbro", "kongens enghave", "brønshøj–husum"];
    expect(words.map((word) => districts.codeOf(word))).toEqual([
      "Indre By",
      "Amager Øst",
      "Vesterbro/Kongens Enghave",
      "Vesterbro/Kongens Enghave",
      "Brønshøj-Husum",
    ]);
  });

  test("leaves a word that means none of its codes as free text, without blanks around it", () => {
    expect([districts.codeOf(" Hele  byen "), districts.has("Hele byen")]).toEqual(["Hele byen", false]);
    expect(targetGroups.codeOf("Unge 12–17 år")).toBe("unge 12-17 år");
  });

  test("finds the account that a budget line's text begins with", () => {
    expect(accountOf("5.46.60 Integrationsprogram og introduktionsforløb")).toBe("5.46.60");
    expect(accountOf(" 3.22.01  Folkeskoler (fondsmidler)")).toBe("3.22.01");
    expect(accountOf("folkeskoler")).toBe("3.22.01");
    expect(accountOf("9.99.99 Andet")).toBe("9.99.99");
    expect(accountOf("5.46.60.001 Undergruppe")).toBe("5.46.60.001 Undergruppe");
    expect(accountOf("Fondsmidler")).toBe("Fondsmidler");
  });

  test.each(codeLists.map((list) => [list.id, list] as const))(
    "%s has each code once, a name in both languages for each, and no word for two codes",
    (_id, { items, codeOf }) => {
      const codes = items.map(({ code }) => code);
      expect(new Set(codes.map(sameSpelling)).size).toBe(codes.length);
      expect(items.filter(({ label }) => label.da.trim() === "" || label.en.trim() === "")).toEqual([]);
      const words = items.flatMap(({ code, label, aliases = [] }) =>
        [label.da, ...aliases].map((word) => [word, code]),
      );
      expect(words.map(([word = ""]) => codeOf(word))).toEqual(words.map(([, code]) => code));
    },
  );

  test("has a version of its own, and all lists have one together", () => {
    expect(new Set(codeLists.map(({ version }) => version)).size).toBe(codeLists.length);
    expect(codeListVersion).toMatch(/^codes-[0-9a-f]{16}$/);
  });
});
