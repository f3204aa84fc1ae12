import type { ActionPlanContent } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const picture = livingPicture("2012-08-01");

interface Hit {
  kind: string;
  about: { id: string };
  code: string | null;
  title: { da: string };
  fragment: string;
  committee: { code: string } | null;
}

interface Found {
  totalCount: number;
  nodes: Hit[];
  suggestions: string[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const SEARCH = `query ($text: String!, $kind: [SearchKind!], $first: Int, $after: String, $asOf: DateTime) {
  search(text: $text, filter: { kind: $kind }, first: $first, after: $after, asOf: $asOf) {
    totalCount suggestions nodes { kind about { id } code title { da } fragment committee { code } } pageInfo { hasNextPage endCursor } } }`;

const find = async (text: string, more: Record<string, unknown> = {}): Promise<Found> =>
  (await picture.ask<{ search: Found }>(SEARCH, { text, ...more })).search;

/** How far a source is projected. */
async function newestOf(source: string): Promise<{ position: number }> {
  const [offset] = await picture.database.dataSource.query("SELECT position FROM hub.inbox_offset WHERE source = $1", [
    source,
  ]);
  return offset;
}

const titlesOf = ({ nodes }: Found) => nodes.map(({ title }) => title.da);

const MANY = '{ search(text: "lektiehjælp", first: 1) { totalCount nodes { title { da } } } }';

/** A plan of BUU with these titles of initiatives. */
function planWith(titles: readonly string[], descriptions: readonly string[] = []): ActionPlanContent {
  const plan = aPlan("BUU", titles.length, 100);
  const initiatives = plan.initiatives.map((initiative, index) => ({
    ...initiative,
    title: { da: titles[index] ?? "", en: `English ${index}`, enSource: "EDITORIAL" as const },
    description: descriptions[index] ? { da: descriptions[index] } : null,
  }));
  return { ...plan, initiatives };
}

const publish = (plan: ActionPlanContent, day = "2012-03-01") =>
  picture.committee("children", "BUU", { publish: plan, at: on(day) });

describe("what is found", () => {
  test("of thousands of places a whole name is first, wherever it stands, and a notice tells that there are more", async () => {
    await publish(planWith(["Lektiehjælp"]));
    const copy = `INSERT INTO picture.search_entry SELECT (jsonb_populate_record(e, jsonb_build_object('id', md5(n::text)::uuid,
      'title', jsonb_build_object('da', 'Anden lektiehjælp'), 'names', ARRAY['anden' || n]))).*
      FROM picture.search_entry e CROSS JOIN generate_series(1, 2000) AS n WHERE e.kind = 'INITIATIVE'`;
    // The row that is written last is the last that the index gives.
    const last = "UPDATE picture.search_entry SET year = 2012 WHERE title->>'da' = 'Lektiehjælp'";
    await picture.database.damage(copy, last);
    const { search } = await picture.ask<{ search: { totalCount: number; nodes: { title: { da: string } }[] } }>(MANY);
    expect(search.nodes).toEqual([{ title: { da: "Lektiehjælp" } }]);
    expect(search.totalCount).toBeGreaterThanOrEqual(1_000);
    expect(search.totalCount).toBeLessThan(2_000);
    expect(await picture.noticesOf(MANY)).toMatchObject([{ code: "TOO_MANY_HITS", argument: "text" }]);
  });

  test("a plan with more words than PostgreSQL indexes is projected, and is found by its first words", async () => {
    const words = Array.from({ length: 200_000 }, (_, i) => `ord${i.toString(36)}`);
    const plan = aPlan("BUU", 1, 100);
    const wordy = plan.commitments.map((each) => ({ ...each, ambition: { da: `Lektiehjælp ${words.join(" ")}` } }));
    await publish({ ...plan, commitments: wordy });
    expect(await find("lektiehjælp")).toMatchObject({ totalCount: 1, nodes: [{ kind: "ACTION_PLAN" }] });
  });

  test("every title is found by its own text, whatever letters and signs it has", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "KKFO",
        "2011-2014",
        "7-12 år",
        "COVID-19",
        "børne/unge",
        "e-mail",
        "og",
        "the",
        "Ågård",
        "½",
        "§ 3",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom("sund\u00ADheds\u200Bplejen", "børnehave".normalize("NFD"), "skole­vej"),
    );
    const title = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(" "));
    const searchable = title.filter((each) =>
      /[\p{L}\p{N}]/u.test(each.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "")),
    );
    const titles = fc.sample(searchable, 60);
    await publish(planWith(titles));
    for (const each of titles)
      expect([each, titlesOf(await find(each, { first: 200 }))]).toEqual([each, expect.arrayContaining([each])]);
  }, 60_000);

  test("an initiative is found by its code, however that is written, before whatever else holds its parts", async () => {
    await publish(planWith(["En", "To", "Tre"], ["BUU og 2", "01 og BUU-0 og BUU-1"]));
    for (const written of ["BUU-2", "buu-2", "BUU\u20112", "BUU2", "buu 2"]) {
      expect([written, (await find(written)).nodes[0]]).toMatchObject([
        written,
        { code: "BUU-2", title: { da: "Tre" } },
      ]);
    }
  });

  test("parts of compounds, other forms, `aa` for `å` and English words find what they stand in", async () => {
    await publish(planWith(["Lektiehjælp i klubberne", "Ungdomsuddannelser for alle", "Bedre språgstart"]));
    const cases = {
      hjælp: 0,
      hjælpen: 0,
      klub: 0,
      uddannelse: 1,
      ungdommen: 1,
      start: 2,
      spraagstart: 2,
      "English 2": 2,
    };
    for (const [text, index] of Object.entries(cases)) {
      const hits = await find(text, { kind: ["INITIATIVE"] });
      expect([text, hits.nodes.map(({ code }) => code)]).toEqual([text, expect.arrayContaining([`BUU-${index}`])]);
      expect([text, hits.nodes[0]?.fragment]).toEqual([text, expect.stringContaining("<mark>")]);
    }
  });

  test("a typing mistake finds nothing, and suggests the nearest text that finds something", async () => {
    await publish(planWith(["Lektiehjælp i klubberne", "Mentorer og lektiehjælp på gymnasier"]));
    const typed = await find("lektihjælp på gymnassier");
    expect(typed).toMatchObject({ totalCount: 0, suggestions: ["lektiehjælp på gymnasier"] });
    expect((await find("mentroer")).suggestions[0]).toBe("mentorer");
    expect((await find("mentorer")).suggestions).toEqual([]);
    expect((await find("xyzzyx")).suggestions).toEqual([]);
  });

  test("a hit with the client's own word ranks before one with its alias, however often that occurs", async () => {
    const titled = (committee: string, da: string) => ({ ...aPlan(committee, 1, 100), title: { da } });
    const at = on("2012-03-01");
    await picture.committee("children", "BUU", { publish: titled("BUU", "Integration, integration, integration"), at });
    await picture.committee("culture", "KFU", { publish: titled("KFU", "Inklusion"), at });
    const best = async (text: string) =>
      (await find(text, { kind: ["ACTION_PLAN"] })).nodes.map(({ committee }) => committee?.code);
    expect(await best("inklusion")).toEqual(["KFU", "BUU"]);
    expect(await best("integration")).toEqual(["BUU", "KFU"]);
  });
});

describe("all that is public", () => {
  test("the frame, statements, remarks, replies, talks and reports are found by their words and other names", async () => {
    const [plan = ""] = await publish(planWith(["En"]));
    const [statement = ""] = await picture.committee("children", "BUU", {
      state: 2012,
      spentOere: 2,
      at: on("2012-05-10"),
    });
    await picture.council(
      { remark: "Savner mentorkorpset", document: plan, committee: "BUU", year: 2012, at: on("2012-06-01") },
      {
        talk: "Aftalt om sprogvurderinger",
        committee: "BUU",
        outcome: "HELD",
        year: 2012,
        statement,
        at: on("2012-06-02"),
      },
    );
    const remark = (await find("mentorkorps")).nodes[0]?.about.id ?? "";
    await picture.committee("children", "BUU", { reply: "Kommer til efteråret", to: remark, at: on("2012-06-03") });
    const cases: [string, string][] = [
      ["Politik", "POLICY"],
      ["Område 2", "PRIORITY_AREA"],
      ["Mål 3", "GOAL"],
      ["inklusion", "CONCEPT"],
      ["TMU", "COMMITTEE"],
      ["statusredegørelse", "INTEGRATION_STATEMENT"],
      ["Integrationsredegørelse 2012", "INTEGRATION_STATEMENT"],
      ["inklusionshandleplan", "ACTION_PLAN"],
      ["mentor", "REMARK"],
      ["efterår", "REMARK_REPLY"],
      ["sprogvurdering", "MAYOR_TALK"],
    ];
    for (const [text, kind] of cases) {
      expect([text, (await find(text)).nodes.map((hit) => hit.kind)]).toEqual([text, expect.arrayContaining([kind])]);
    }
  });

  test("only what was public at the instant is found: a withdrawn plan no more, and before its publication not yet", async () => {
    await publish(planWith(["Svømmeskole"]));
    const withdraw = { withdraw: 0, at: on("2012-05-01") };
    await picture.committee("children", "BUU", withdraw);
    expect(await find("svømmeskole")).toMatchObject({ totalCount: 0, suggestions: [] });
    expect((await find("svømmeskol", { asOf: on("2012-04-01") })).totalCount).toBe(1);
    expect((await find("svømmeskole", { asOf: on("2012-02-01") })).totalCount).toBe(0);
    expect((await find("svømeskole", { asOf: on("2012-04-01") })).suggestions).toEqual(["svømmeskole"]);
  });

  test("the words of a redacted plan are gone: neither found at any instant, nor suggested, nor left in the tables", async () => {
    await publish(planWith(["Svømmeskole med Yrsa"]));
    await publish(planWith(["Svømmeskole"]), "2012-04-01");
    await picture.committee("children", "BUU", { withdraw: 0, kind: "REDACTION", at: on("2012-05-01") });
    const asOf = on("2012-03-15");
    expect(await find("yrsa", { asOf })).toMatchObject({ totalCount: 0 });
    expect((await find("yrsaa", { asOf })).suggestions).toEqual([]);
    expect(JSON.stringify(await picture.database.content()).toLowerCase()).not.toContain("yrsa");
    expect((await find("svømmeskole")).totalCount).toBe(1);
  });
});

describe("the index", () => {
  test("a search that another edition of the tokenizer made is made anew at the start, and is the same", async () => {
    for (let month = 1; month < 8; month++) await publish(planWith(["Svømmeskole"]), `2012-0${month}-01`);
    for (let day = 10; day < 60; day++) await publish(planWith([`Hold ${day}`]), `2012-07-0${(day % 9) + 1}`);
    await picture.committee("children", "BUU", { state: 2012, spentOere: 2, at: on("2012-07-10") });
    const content = await picture.database.content();
    await picture.database.damage(
      "UPDATE hub.search_index SET edition = 0",
      "DELETE FROM picture.search_word",
      "UPDATE picture.search_entry SET words = CASE WHEN code IS NULL THEN '' ELSE 'ord'::tsvector END",
      "INSERT INTO picture.search_word VALUES ('ord', '{}', '{}')",
    );
    await picture.restart();
    expect(await picture.database.content()).toEqual(content);
    expect((await find("svømning")).suggestions).toEqual([]);
    expect((await find("hold")).totalCount).toBeGreaterThan(0);
  });

  test("where making it anew was ended, the next start goes on from there", async () => {
    await publish(planWith(["Svømmeskole"]));
    await publish(planWith(["Svømmehal"]), "2012-04-01");
    const content = await picture.database.content();
    const { position } = await newestOf("children");
    await picture.database.damage(
      `UPDATE hub.search_index SET edition = 0, renewing = edition, renewed = jsonb_build_object('children', ${position} - 1)`,
      "UPDATE picture.search_entry SET words = '' WHERE title->>'da' = 'Svømmehal'",
    );
    await picture.restart();
    expect(await picture.database.content()).toEqual(content);
  });
});
