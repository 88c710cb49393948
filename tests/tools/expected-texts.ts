/**
 * Takes an article's file and its translation's as they are on disk, returns the texts of a briefing in the order in which
 * they are read. Knows nothing of how depeche reads or prints them: what it says can be held against any output.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

type Tree = Readonly<Record<string, unknown>>;

/** Texts without marks, as written; `words` are the first words of quotations, which end in an ellipsis where they are cut. */
export interface ExpectedTexts {
  /** One after the other in the order of reading; footnotes after the body, where the screen has them. */
  readonly texts: readonly string[];
  /** Footnotes, which paper has at the foot of the page of their call, each after its number. */
  readonly notes: readonly string[];
  /** Quotations that are printed a second time, set off or pulled. */
  readonly repeated: readonly string[];
  readonly language: string;
}

export function expectTexts(slug: string, language: string): ExpectedTexts {
  const article = parse(readFileSync(`articles/${slug}.yaml`, "utf8")) as Tree;
  const translation =
    article["language"] === language
      ? {}
      : (JSON.parse(readFileSync(`locales/${language}/${slug}.json`, "utf8")) as Tree);
  const expecting: Expecting = { article, translation, texts: [], notes: [], repeated: [] };
  addHead(expecting);
  for (const block of listOf(article["body"])) addBlock(block, expecting);
  expecting.texts.push(...expecting.notes);
  addRecords(expecting);
  const { texts, notes, repeated } = expecting;
  return { texts, notes, repeated, language };
}

interface Expecting {
  readonly article: Tree;
  readonly translation: Tree;
  readonly texts: string[];
  readonly notes: string[];
  readonly repeated: string[];
}

function addHead(expecting: Expecting): void {
  const { article } = expecting;
  add("kicker", article["kicker"], expecting);
  add("headline", treeOf(article["headline"])["text"], expecting);
  add("deck", treeOf(article["deck"])["text"], expecting);
  listOf(article["byline"]).forEach((author, index) => {
    expecting.texts.push(String(author["name"]));
    add(`byline.${String(index)}.role`, author["role"], expecting);
  });
  for (const fact of listOf(article["keyFacts"])) add(`keyFacts.${idOf(fact)}`, fact["text"], expecting);
}

function addBlock(block: Tree, expecting: Expecting): void {
  const key = `body.${idOf(block)}`;
  switch (block["type"]) {
    case "list":
      addItems(listOf(block["items"]), expecting);
      break;
    case "pullQuote":
      addQuotation(block["ref"], block["ref"], expecting);
      break;
    case "quote":
      if (typeof block["ref"] === "string") addQuotation(block["ref"], block["ref"], expecting);
      else {
        add(key, block["text"], expecting);
        addPerson(block["speaker"], expecting);
      }
      break;
    case "note":
      add(`${key}.title`, block["title"], expecting);
      add("title" in block ? `${key}.text` : key, block["text"], expecting);
      for (const inner of listOf(block["blocks"])) addBlock(inner, expecting);
      break;
    case "figure":
      for (const part of ["caption", "credit"]) {
        const medium = listOf(expecting.article["media"]).find((entry) => entry["id"] === block["media"]);
        add(`media.${String(block["media"])}.${part}`, medium?.[part], expecting);
      }
      break;
    case "table":
      addTable(block, expecting);
      break;
    case "chart":
      add(`${key}.title`, block["title"], expecting);
      break;
    default:
      add(key, block["text"], expecting);
  }
}

function addItems(items: readonly Tree[], expecting: Expecting): void {
  for (const item of items) {
    add(`body.${idOf(item)}`, item["text"], expecting);
    addItems(listOf(item["items"]), expecting);
  }
}

function addTable(block: Tree, expecting: Expecting): void {
  const key = `body.${idOf(block)}`;
  add(`${key}.caption`, block["caption"], expecting);
  (block["header"] as readonly unknown[]).forEach((cell, n) => {
    add(`${key}.header.${String(n)}`, cell, expecting);
  });
  (block["rows"] as readonly (readonly unknown[])[]).forEach((row, r) => {
    row.forEach((cell, c) => {
      if (typeof cell === "string") add(`${key}.rows.${String(r)}.${String(c)}`, cell, expecting);
    });
  });
}

/** The longest `q` of that reference in the body, as printed a second time. */
function addQuotation(ref: unknown, id: unknown, expecting: Expecting): void {
  const speaker = listOf(expecting.article["quotes"]).find((quote) => quote["id"] === id)?.["speaker"];
  const found = bodyTexts(expecting)
    .flatMap((text) => [...text.matchAll(new RegExp(`<q ref="${String(ref)}">(.*?)</q>`, "gsu"))])
    .map(([, words = ""]) => withoutMarks(words));
  const [longest = ""] = found.sort((a, b) => b.length - a.length);
  expecting.texts.push(longest);
  expecting.repeated.push(longest);
  addPerson(speaker, expecting);
}

function bodyTexts(expecting: Expecting): readonly string[] {
  const collected: Expecting = { ...expecting, texts: [], notes: [], repeated: [] };
  const raw: string[] = [];
  for (const block of listOf(expecting.article["body"]))
    if (block["type"] === "paragraph")
      raw.push(translated(`body.${idOf(block)}`, block["text"], collected) ?? "");
  return raw;
}

function addPerson(id: unknown, expecting: Expecting): void {
  const entity = listOf(expecting.article["entities"]).find((entry) => entry["id"] === id);
  add(`entities.${String(id)}.name`, entity?.["name"], expecting);
  add(`entities.${String(id)}.role`, entity?.["role"], expecting);
}

function addRecords(expecting: Expecting): void {
  const { article, texts } = expecting;
  for (const side of listOf(article["positions"])) {
    add(`positions.${idOf(side)}.label`, side["label"], expecting);
    for (const point of listOf(side["points"]))
      add(`positions.${idOf(side)}.points.${idOf(point)}`, point["text"], expecting);
  }
  for (const event of listOf(article["timeline"])) {
    add(`timeline.${idOf(event)}.dateText`, event["dateText"], expecting);
    add(`timeline.${idOf(event)}.text`, event["text"], expecting);
  }
  for (const entity of listOf(article["entities"]))
    if (entity["role"] != null) addPerson(entity["id"], expecting);
  for (const source of listOf(article["sources"])) {
    add(`sources.${idOf(source)}.title`, source["title"], expecting);
    if (typeof source["publisher"] === "string") texts.push(source["publisher"]);
  }
  for (const correction of listOf(article["corrections"]))
    add(`corrections.${idOf(correction)}`, correction["text"], expecting);
  const rights = treeOf(article["rights"]);
  add("rights.notice", rights["notice"], expecting);
  add("rights.usageTerms", rights["usageTerms"], expecting);
  const contact = treeOf(article["contact"]);
  for (const part of ["name", "role", "email", "phone", "url", "address"])
    add(`contact.${part}`, contact[part], expecting);
}

function add(key: string, original: unknown, expecting: Expecting): void {
  const text = translated(key, original, expecting);
  if (text === null) return;
  const notes = [...text.matchAll(/<fn>(.*?)<\/fn>/gsu)].map(([, note = ""]) => withoutMarks(note));
  expecting.notes.push(...notes);
  // A reference stands where the note was.
  const before = expecting.notes.length - notes.length;
  let number = before;
  const referred = text.replace(/<fn>.*?<\/fn>/gsu, () => String(++number));
  expecting.texts.push(withoutMarks(referred));
}

function translated(key: string, original: unknown, { translation }: Expecting): string | null {
  if (typeof original !== "string") return null;
  const found = key
    .split(".")
    .reduce<unknown>(
      (tree, part) => (typeof tree === "object" && tree !== null ? (tree as Tree)[part] : undefined),
      translation,
    );
  if (typeof found === "string") return found;
  const text = typeof found === "object" && found !== null ? (found as Tree)["text"] : undefined;
  return typeof text === "string" ? text : original;
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/<br>/gu, " ")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

function idOf(tree: Tree): string {
  return String(tree["id"]);
}

function listOf(value: unknown): readonly Tree[] {
  return Array.isArray(value) ? (value as readonly Tree[]) : [];
}

function treeOf(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}
