/**
 * Takes a number and a shift, returns an HTML document of a few small pages and what a reader should find in it. Made up from word
 * lists by a generator of its own: the same numbers always give the same document.
 */
import { createRandom } from "./create-random.ts";
import type { Expected, ExpectedBlock } from "./judge-pages.ts";

export interface GeneratedDocument {
  readonly html: string;
  readonly expected: Expected;
}

export interface GeneratorOptions {
  /** false: the style sheet asks for no widows, orphans and kept headings; the judge does all the same. */
  readonly rules: boolean;
  /** Boxes beside the text and in it, small and large. */
  readonly floats?: boolean;
  /** Tables with cells over several rows and columns, and text between them. */
  readonly spans?: boolean;
}

/** A6, in pt; margins all around. */
const page = { width: 297.64, height: 419.53, margin: 34 };

/** `shift`: words more in the first paragraph, so that everything after it moves on. */
export function generateDocument(
  seed: number,
  shift: number,
  { rules, floats = false, spans = false }: GeneratorOptions,
): GeneratedDocument {
  const writer = createWriter(seed);
  const language = seed % 2 === 0 ? "fr" : "en";
  const parts: string[] = [paragraph(writer, 6 + shift)];
  const count = 7 + writer.below(5);
  const kinds = floats ? [...makers, floated, floated, floated, floated, sideNoted, sideNoted] : makers;
  const made = spans ? [section, spannedTable, spannedTable] : kinds;
  for (let i = 0; i < count; i++) parts.push(made[writer.below(made.length)]!(writer));
  parts.push(heading(writer, 2), paragraph(writer, 24));
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>Document ${seed}</title><style>${sheet(writer, rules)}</style></head><body>${parts.join("\n")}</body></html>`;
  return { html, expected: { ...whatToExpect, blocks: writer.blocks } };
}

const whatToExpect = {
  area: {
    left: page.margin,
    top: page.margin,
    right: page.width - page.margin,
    bottom: page.height - page.margin,
  },
  /** Folios, numbers and bullets of lists. */
  furniture: [/^\d+\.?$/, /^[•◦▪]$/u],
  widows: 2,
  orphans: 2,
} as const;

function sheet(writer: Writer, rules: boolean): string {
  const justified = writer.below(3) > 0 ? "text-align: justify; hyphens: auto;" : "";
  const lines = rules ? 2 : 1;
  return `
    @page { size: ${page.width}pt ${page.height}pt; margin: ${page.margin}pt; @bottom-center { content: counter(page); font-size: 7pt } }
    html { font: ${8 + writer.below(3) * 0.5}pt/${[1.2, 1.35, 1.5][writer.below(3)]!} serif; ${justified} widows: ${lines}; orphans: ${lines} }
    body { margin: 0 }
    h2, h3 { text-align: left; font-size: 1.3em; margin: 1em 0 0.4em; line-height: 1.2; break-after: ${rules ? "avoid" : "auto"} }
    h3 { font-size: 1.1em }
    p { margin: 0 0 0.6em }
    .float { width: 70pt; font-size: 0.85em; text-align: left; overflow-wrap: anywhere }
    .left { float: left; margin: 0 8pt 4pt 0 } .right { float: right; margin: 0 0 4pt 8pt } .clear, .row { clear: both }
    ul, ol { margin: 0 0 0.6em; padding: 0 0 0 1.6em }
    blockquote { margin: 0.8em 1.2em; padding: 0.3em 0 0.3em 0.8em; border-left: 1.5pt solid #930; font-size: 1.15em }
    table { width: 100%; border-collapse: collapse; margin: 0 0 0.8em; text-align: left; hyphens: manual }
    th, td { padding: 2pt 4pt; border-bottom: 0.5pt solid #888; vertical-align: top; text-align: left }
    .row { display: flex; gap: 12pt; margin: 0 0 0.8em } .row > div { flex: 1; min-width: 0 }
    .note { border: 0.75pt solid #246; background: #eef; padding: 6pt 8pt; margin: 0 0 0.8em }
    .note > p:last-child { margin-bottom: 0 }
    .whole { break-inside: avoid }
    .foot { float: footnote; font-size: 0.8em; line-height: 1.25; text-align: left; widows: ${lines}; orphans: ${lines} }
    .foot::footnote-marker { content: "n" counter(footnote) " " }
    @page { @footnote { border-top: 0.5pt solid #888; margin-top: 0.8em; padding-top: 0.3em } }`;
}

interface Writer {
  readonly below: (limit: number) => number;
  readonly blocks: ExpectedBlock[];
  /** Number of the next footnote. */
  note: number;
  /** Text for one block, noted as to be expected; the block's first word is its own, so that it is told from all others. */
  readonly block: (kind: ExpectedBlock["kind"], words: number, beside?: ExpectedBlock["beside"]) => string;
}

function createWriter(seed: number): Writer {
  const below = createRandom(seed);
  const blocks: ExpectedBlock[] = [];
  const list = seed % 2 === 0 ? french : english;
  return {
    below,
    blocks,
    note: 1,
    block: (kind, words, beside) => {
      const longest = kind.endsWith("cell") ? 9 : beside === undefined ? Infinity : 18;
      const from = list.filter(({ length }) => length <= longest);
      const text = sentence(from, words, below, nameOf(blocks.length));
      blocks.push({ kind, text, ...(beside && { beside }) });
      return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    },
  };
}

/** A name like Bodika for each number. */
function nameOf(index: number): string {
  const consonants = "bdfgklmnprstvz";
  const vowels = "aeiou";
  let name = "";
  for (let left = index + 97, i = 0; i < 3; i++, left = Math.floor(left / 70)) {
    name += consonants.charAt(left % 14) + vowels.charAt(Math.floor(left / 14) % 5);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function sentence(list: readonly string[], words: number, below: Writer["below"], name: string): string {
  const said = [name];
  while (said.length < words) {
    const mark = below(9) === 0 ? (list.includes("été") ? "\u00a0:" : ":") : below(7) === 0 ? "," : "";
    said.push(`${list[below(list.length)]!}${said.length < words - 1 ? mark : ""}`);
  }
  return `${said.join(" ")}.`;
}

type Maker = (writer: Writer) => string;

const heading = (writer: Writer, level: 2 | 3): string =>
  `<h${level}>${writer.block("heading", 2 + writer.below(9))}</h${level}>`;

function paragraph(writer: Writer, words: number): string {
  return `<p>${writer.block("paragraph", words)}</p>`;
}

const section: Maker = (writer) => {
  const first = heading(writer, 2);
  const second = writer.below(4) === 0 ? heading(writer, 3) : "";
  return first + second + paragraph(writer, 12 + writer.below(60));
};

const list: Maker = (writer) => {
  const name = writer.below(2) === 0 ? "ul" : "ol";
  const items = Array.from({ length: 2 + writer.below(4) }, () => `<li>${writer.block("item", 2 + writer.below(22))}</li>`); // prettier-ignore
  return `<${name}>${items.join("")}</${name}>`;
};

const table: Maker = (writer) => {
  const columns = 2 + writer.below(2);
  const row = (kind: "head-cell" | "cell", tag: "th" | "td") => {
    const beside = `row ${writer.blocks.length}`;
    const cells = Array.from({ length: columns }, (_, column) => {
      const words = kind === "head-cell" ? 1 : 1 + writer.below(6);
      return `<${tag}>${writer.block(kind, words, { row: beside, column: String(column) })}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  };
  const head = row("head-cell", "th");
  const rows = Array.from({ length: 2 + writer.below(6) }, () => row("cell", "td"));
  return `<table><thead>${head}</thead><tbody>${rows.join("")}</tbody></table>`;
};

/** Rows that a span holds together are read cell by cell: of one column, each below the one before. */
const spannedTable: Maker = (writer) => {
  const words = () => 1 + writer.below(writer.below(4) === 0 ? 24 : 6);
  const row = (cells: string) => `<tr>${cells}</tr>`;
  const band = () => {
    const held = `band ${writer.blocks.length}`;
    const cell = (column: number, spans: string) =>
      `<td${spans}>${writer.block("cell", words(), { row: held, column: String(column) })}</td>`;
    const rows = 1 + writer.below(4);
    const first = writer.below(3);
    if (first === 0) return row(cell(0, "") + cell(1, ' colspan="2"'));
    if (first === 1 || rows === 1) return row(cell(0, "") + cell(1, "") + cell(2, ""));
    const long = Array.from({ length: rows }, (_, at) =>
      row((at === 0 ? cell(0, ` rowspan="${rows}"`) : "") + cell(1, "") + cell(2, "")),
    );
    return long.join("");
  };
  const head = (column: number, spans: string, held: string) =>
    `<th${spans}>${writer.block("head-cell", 1, { row: held, column: String(column) })}</th>`;
  const held = `head ${writer.blocks.length}`;
  const heads = row(head(0, "", held) + head(1, ' colspan="2"', held));
  const bands = Array.from({ length: 2 + writer.below(7) }, band);
  return `<table><thead>${heads}</thead><tbody>${bands.join("")}</tbody></table>`;
};

const columns: Maker = (writer) => {
  const row = `columns ${writer.blocks.length}`;
  const sides = Array.from({ length: 2 }, (_, column) => {
    const beside = { row, column: String(column) };
    const inside = Array.from({ length: 1 + writer.below(2) }, () => `<p>${writer.block("paragraph", 6 + writer.below(24), beside)}</p>`); // prettier-ignore
    return `<div>${inside.join("")}</div>`;
  });
  return `<div class="row">${sides.join("")}</div>`;
};

const note: Maker = (writer) => {
  const whole = writer.below(2) === 0 ? " whole" : "";
  const first = heading(writer, 3) + paragraph(writer, 8 + writer.below(25));
  const more = writer.below(2) === 0 ? paragraph(writer, 5 + writer.below(25)) : "";
  return `<div class="note${whole}">${first}${more}</div>`;
};

/** A paragraph with one or two footnotes, short or of some lines. */
const noted: Maker = (writer) => {
  const words = 14 + writer.below(50);
  const text = writer.block("paragraph", words);
  const said = text.split(" ");
  const index = writer.blocks.length - 1;
  const places = Array.from({ length: 1 + writer.below(2) }, () => 1 + writer.below(said.length - 1));
  const plain = [...said];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const number = writer.note++;
    const note = writer.block("note", 4 + writer.below(30));
    const own = writer.blocks.pop()!;
    writer.blocks.push({ ...own, text: `n${number} ${own.text}` });
    said[place] = `${said[place]!}<span class="foot">${note}</span>`;
    plain[place] = `${plain[place]!}${number}`;
  }
  writer.blocks[index] = {
    ...writer.blocks[index]!,
    text: plain.join(" ").replace(/&lt;/g, "<").replace(/&amp;/g, "&"),
  };
  return `<p>${said.join(" ")}</p>`;
};

const quote: Maker = (writer) =>
  `<blockquote><p>${writer.block("paragraph", 8 + writer.below(16))}</p></blockquote>`;

/** The words of a float are found by their number: they may stand above or on a later page than the text around. */
function float(writer: Writer, tag: string, words: number): string {
  const side = ["left", "right"][writer.below(2)]!;
  const number = writer.blocks.length;
  const text = writer.block("note", words);
  const own = writer.blocks.pop()!;
  writer.blocks.push({ ...own, text: `f${number} ${own.text}` });
  const clear = writer.below(4) === 0 ? " clear" : "";
  return `<${tag} class="float ${side}${clear}">f${number} ${text}</${tag}>`;
}

const floated: Maker = (writer) => {
  const text = paragraph(writer, 10 + writer.below(60));
  const boxes = Array.from({ length: 1 + writer.below(2) }, () =>
    float(writer, "aside", 2 + writer.below(40)),
  );
  return `${boxes.join("")}${text}`;
};

const sideNoted: Maker = (writer) => {
  const [, open, inside, close] =
    /^(<p[^>]*>)(.*)(<\/p>)$/su.exec(paragraph(writer, 14 + writer.below(50))) ?? [];
  const said = inside!.split(" ");
  const at = writer.below(said.length);
  said[at] = `${float(writer, "span", 2 + writer.below(10))}${said[at]!}`;
  return `${open!}${said.join(" ")}${close!}`;
};

const makers: readonly Maker[] = [
  section,
  section,
  section,
  (writer) => paragraph(writer, 10 + writer.below(80)),
  (writer) => paragraph(writer, 10 + writer.below(80)),
  list,
  table,
  noted,
  noted,
  columns,
  note,
  quote,
];

const french = (
  "la le une des pour avec dans sans sous vers chez entre depuis pendant contre selon " +
  "accord sommet président gouvernement négociation délégation communiqué frontière territoire sécurité garantie " +
  "coopération développement infrastructure administration parlementaire internationalisation circonscription " +
  "anticonstitutionnellement économie énergie climat région capitale ministre ambassade aujourd’hui quelqu’un " +
  "porte-parole c’est-à-dire demi-journée efficace office difficulté affirmation réflexion conflit " +
  "été où çà Noël œuvre cœur naïveté hôpital forêt ancienne nouvelle rapide lentement toujours jamais souvent"
).split(" ");

const english = (
  "the a an of for with from under over between during against according whether although because " +
  "agreement summit president government negotiation delegation communiqué border territory security guarantee " +
  "cooperation development infrastructure administration parliamentary internationalization constituency " +
  "counterintelligence economy energy climate region capital minister embassy today somebody spokesperson " +
  "well-known long-term follow-up efficient office difficulty affirmation reflection conflict waffle " +
  "don’t minister’s café résumé naïve old new quick slowly always never often straightforwardly"
).split(" ");
