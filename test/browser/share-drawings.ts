const [INK, LINE, ACCENT] = ["#14202e", "#dfe4e9", "#0b4f8a"] as const;
const [GOOD, RISK, BAD] = ["#1d7a4d", "#d9822b", "#b3261e"] as const;
const MONEY = ["#1f4e79", "#4f8fc0", "#9cc3e0"] as const;

const rect = (x: number, y: number, [width, height]: readonly [number, number], more: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${more}/>`;
const dot = (x: number, y: number, color: string, r = 8) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>`;
const line = (points: readonly (readonly [number, number])[], more: string) =>
  `<polyline points="${points.map((point) => point.join()).join(" ")}" fill="none" ${more}/>`;

/** Goals down, committees across: in good hands, at risk, not in the plan. */
function matrix(): string {
  const rows = ["g...", ".g.r", ".r..", "g.gg", "..gg", "r.g.", ".r.g"];
  const looks: Readonly<Record<string, string>> = {
    g: `rx="8" fill="#e2f3ea" stroke="#bfe0cf"`,
    r: `rx="8" fill="#fdf1dd" stroke="#f2d9ae"`,
    ".": `rx="8" fill="none" stroke="${LINE}" stroke-dasharray="5 4"`,
  };
  const cell = (state: string, x: number, y: number) => {
    const frame = rect(x, y, [100, 50], looks[state] ?? "");
    if (state === ".") return frame;
    const share = state === "g" ? 64 : 34;
    const bars =
      rect(x + 14, y + 32, [72, 6], `rx="3" fill="${LINE}"`) +
      rect(x + 14, y + 32, [share, 6], `rx="3" fill="${MONEY[0]}"`);
    return frame + dot(x + 20, y + 17, state === "g" ? GOOD : RISK, 7) + bars;
  };
  return rows.map((row, r) => [...row].map((state, c) => cell(state, 24 + c * 114, 50 + r * 64)).join("")).join("");
}

const at = (turn: number, radius: number): readonly [number, number] => [
  250 + radius * Math.sin(turn * 2 * Math.PI),
  265 - radius * Math.cos(turn * 2 * Math.PI),
];

/** Twelve months, a lane for each committee, what has been delivered, and today's hand. */
function wheel(): string {
  const month = (m: number) => {
    const [from, to] = [at((m + 0.06) / 12, 214), at((m + 0.94) / 12, 214)];
    const color = m % 2 === 0 ? "#cfe0ef" : "#e4e9ee";
    return `<path d="M${from} A214 214 0 0 1 ${to}" fill="none" stroke="${color}" stroke-width="26"/>`;
  };
  const lanes = [182, 158, 134, 110].map(
    (r) => `<circle cx="250" cy="265" r="${r}" fill="none" stroke="${LINE}" stroke-width="2"/>`,
  );
  const signs = [
    [0.1, 182],
    [0.12, 158],
    [0.09, 134],
    [0.11, 110],
    [0.34, 182],
    [0.35, 158],
    [0.36, 134],
    [0.41, 182],
    [0.42, 134],
  ] as const;
  const delivered = signs.map(([turn, radius]) => dot(...at(turn, radius), GOOD, 9));
  const late = `<path d="M${at(0.46, 110).join(" ")} m-11 9 l11 -20 l11 20 z" fill="${RISK}"/>`;
  const hand =
    line([at(0.62, 0), at(0.62, 214)], `stroke="${ACCENT}" stroke-width="5"`) + dot(...at(0.62, 214), ACCENT, 15);
  return [
    ...Array.from({ length: 12 }, (_, m) => month(m)),
    ...lanes,
    ...delivered,
    late,
    hand,
    dot(250, 265, ACCENT, 10),
  ].join("");
}

/** Rows of a long list, each with its money. */
function initiatives(): string {
  const shares = [0.9, 0.55, 0.75, 0.35, 0.62, 0.48, 0.82];
  return shares
    .map((share, r) => {
      const y = 48 + r * 66;
      const missing = r === 3 || r === 5;
      const money =
        rect(340, y + 14, [130, 10], `rx="5" fill="${LINE}"`) +
        rect(340, y + 14, [130 * share, 10], `rx="5" fill="${missing ? "url(#hatch)" : MONEY[0]}"`);
      const words =
        rect(24, y + 6, [150 + ((r * 53) % 110), 12], `rx="6" fill="${INK}" opacity=".82"`) +
        rect(24, y + 27, [90 + ((r * 37) % 60), 8], `rx="4" fill="#9fabb7"`);
      return (
        words +
        money +
        line(
          [
            [0, y + 52],
            [490, y + 52],
          ],
          `stroke="${LINE}" stroke-width="2"`,
        )
      );
    })
    .join("");
}

/** Years of stacked money, and what is missing on top. */
function financing(): string {
  const years = [
    [150, 40, 30, 0],
    [190, 50, 40, 40],
    [180, 90, 40, 60],
    [160, 120, 30, 24],
  ] as const;
  return (
    years
      .map((parts, at) => {
        let y = 480;
        return parts
          .map((height, part) => {
            y -= height;
            return rect(40 + at * 116, y, [78, Math.max(0, height - 3)], `fill="${MONEY[part] ?? "url(#hatch)"}"`);
          })
          .join("");
      })
      .join("") +
    line(
      [
        [16, 480],
        [490, 480],
      ],
      `stroke="${INK}" stroke-width="3"`,
    )
  );
}

/** Small figures, each with its way to the target. */
function barometer(): string {
  const small = (x: number, y: number, [colour, ends, target]: readonly [string, number, number]) => {
    const points = [
      [x + 22, y + 130],
      [x + 76, y + 124 - ends * 0.3],
      [x + 130, y + 126 - ends * 0.6],
      [x + 172, y + 130 - ends],
    ] as const;
    return (
      rect(x, y, [224, 196], `rx="12" fill="#fff" stroke="${LINE}" stroke-width="2"`) +
      dot(x + 26, y + 30, colour, 9) +
      rect(x + 46, y + 25, [96, 10], `rx="5" fill="#9fabb7"`) +
      line(
        [
          [x + 22, y + 130],
          [x + 202, y + 130 - target],
        ],
        `stroke="${GOOD}" stroke-width="2.5" stroke-dasharray="6 5"`,
      ) +
      line(points, `stroke="${ACCENT}" stroke-width="4"`) +
      dot(x + 172, y + 130 - ends, ACCENT, 6) +
      line(
        [
          [x + 16, y + 166],
          [x + 208, y + 166],
        ],
        `stroke="${LINE}" stroke-width="2"`,
      )
    );
  };
  return (
    small(12, 48, [GOOD, 62, 70]) +
    small(254, 48, [RISK, 30, 68]) +
    small(12, 268, [BAD, 4, 60]) +
    small(254, 268, [RISK, 38, 66])
  );
}

/** A committee's priorities from revision to revision. */
function committee(): string {
  const colors = [MONEY[0], GOOD, "#8a5200", "#6b7886"];
  const ranks = [
    [0, 0, 0, 0],
    [1, 1, 2, 1],
    [2, 3, 1, 2],
    [3, 2, 3, 3],
  ] as const;
  return ranks
    .map((row, of) => {
      const points = row.map((rank, r) => [60 + r * 126, 90 + rank * 118] as const);
      const ends = points.map(
        ([x, y]) => `<circle cx="${x}" cy="${y}" r="24" fill="#fff" stroke="${colors[of]}" stroke-width="5"/>`,
      );
      return line(points, `stroke="${colors[of]}" stroke-width="5"`) + ends.join("");
    })
    .join("");
}

/** A sealed document. */
function report(): string {
  const words = [300, 250, 280].map((width, r) =>
    rect(104, 150 + r * 32, [width, 11], `rx="5" fill="${r === 0 ? INK : "#c3ccd5"}"`),
  );
  const rows = [GOOD, GOOD, RISK, GOOD].map(
    (color, r) =>
      dot(114, 282 + r * 42, color, 9) + rect(136, 277 + r * 42, [150 - r * 16, 10], `rx="5" fill="#c3ccd5"`),
  );
  const seal =
    dot(372, 408, ACCENT, 58) +
    line(
      [
        [344, 408],
        [366, 430],
        [404, 386],
      ],
      `stroke="#fff" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"`,
    );
  return [
    rect(64, 36, [372, 450], `rx="14" fill="#fff" stroke="${LINE}" stroke-width="3"`),
    rect(104, 82, [190, 22], `rx="8" fill="${ACCENT}"`),
    ...words,
    ...rows,
    seal,
  ].join("");
}

/** The hub's own sign. */
const hub = () =>
  `<circle cx="250" cy="265" r="170" fill="none" stroke="${ACCENT}" stroke-width="70" stroke-dasharray="92 41.5"/>`;

/** What stands on each picture, 500 by 530. */
export const SHARE_DRAWINGS: Readonly<Record<string, () => string>> = {
  picture: matrix,
  wheel,
  initiatives,
  financing,
  barometer,
  committee,
  report,
  hub,
};
