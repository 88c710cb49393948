/** Takes what was asked for, returns what is to be made: articles read, and which editions of them. */
import type { Article } from "./article/article.ts";
import { readArticle } from "./article/read-article.ts";
import type { Sink } from "./diagnostics/diagnostic.ts";
import { nearest } from "./diagnostics/nearest.ts";
import { report } from "./diagnostics/sink.ts";
import { isFailure, type Host } from "./host.ts";
import { listArticles, type ListedArticle } from "./project/list-articles.ts";
import { listLanguages, localesFolder } from "./project/list-languages.ts";
import type { Settings } from "./project/settings.ts";
import type { Stage } from "./stage.ts";
import { unknownName, type UsageProblem } from "./usage.ts";

export interface PlanRequest {
  /** Slugs, or paths of article files; empty for all of the project. */
  readonly articles: readonly string[];
  /** One article whose bytes the caller has; then `articles` is not looked at. */
  readonly source: Source | null;
  /** Languages asked for by the caller; null leaves them to the settings. */
  readonly languages: readonly string[] | null;
}

export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface PlannedArticle {
  readonly article: Article;
  /** Its file as it came. */
  readonly source: Uint8Array;
  /** The original first where it is among them. */
  readonly languages: readonly string[];
}

export interface PlanContext {
  readonly host: Host;
  readonly sink: Sink;
  readonly settings: Settings;
  readonly stage: Stage;
}

/** An article with errors is left out of the plan: they are in the sink. */
export async function planBuild(
  request: PlanRequest,
  context: PlanContext,
): Promise<readonly PlannedArticle[] | UsageProblem> {
  const sources = request.source === null ? selectArticles(request.articles, context) : [];
  if ("message" in sources) return sources;
  const articles =
    request.source === null
      ? await readAll(sources, context)
      : [await readOne(request.source, request.source.file, context)];
  const read = articles.filter((each) => each !== null);
  const translations = listLanguages(context);
  const available = new Map(
    read.map(({ article }) => [article, [...new Set([article.language, ...translations(article.slug)])]]),
  );
  // Languages are judged only when all articles could be read: one that could not may have them.
  if (request.languages !== null && read.length === articles.length) {
    const problem = checkLanguages(request.languages, available);
    if (problem !== null) return problem;
  }
  return read.map(({ article, source }) => ({
    article,
    source,
    languages: chooseLanguages(article, available.get(article) ?? [], request, context),
  }));
}

/** What the caller asks for must be there of each article: which of them was meant cannot be known. */
function checkLanguages(
  wanted: readonly string[],
  available: ReadonlyMap<Article, readonly string[]>,
): UsageProblem | null {
  const known = [...new Set([...available.values()].flat())].sort();
  for (const language of wanted) {
    if (!known.includes(language)) return unknownLanguage(language, known, [...available.keys()]);
    const without = [...available].filter(([, all]) => !all.includes(language)).map(([{ slug }]) => slug);
    const [slug] = without;
    if (slug === undefined) continue;
    const named = without.map((each) => `\`${each}\``).join(", ");
    return {
      message: `${named} ${without.length === 1 ? "is" : "are"} not translated into \`${language}\``,
      hint: `name the articles that are, or add \`${localesFolder}/${language}/${slug}.json\``,
    };
  }
  return null;
}

/** A language that is no slip of the pen is one that somebody wants to add. */
function unknownLanguage(
  language: string,
  known: readonly string[],
  articles: readonly Article[],
): UsageProblem {
  const problem = unknownName("language", language, known);
  const [article] = articles;
  if (article === undefined || nearest(language, known) !== null) return problem;
  const file = `\`${localesFolder}/${language}/${article.slug}.json\``;
  return { ...problem, hint: `${problem.hint}; a translation would be ${file}` };
}

function chooseLanguages(
  article: Article,
  available: readonly string[],
  request: PlanRequest,
  { settings, sink }: PlanContext,
): readonly string[] {
  const wanted = request.languages ?? settings.languages;
  if (wanted === null) return available;
  for (const language of wanted) {
    // What the caller asks for has been judged; where it could not be, an article's own errors come first.
    if (request.languages !== null || available.includes(language)) continue;
    report(sink, "DEP-PROJECT-UNKNOWN-LANGUAGE", settings.places.languages, {
      message: `\`${article.slug}\` is not translated into \`${language}\`: there is no \`locales/${language}/${article.slug}.json\``,
      hint: "add the translation, or take the language off the list",
    });
  }
  const chosen = wanted.filter((language) => available.includes(language));
  const { language: original } = article;
  return chosen.includes(original)
    ? [original, ...chosen.filter((language) => language !== original)]
    : chosen;
}

function selectArticles(
  names: readonly string[],
  { host, sink }: PlanContext,
): readonly ListedArticle[] | UsageProblem {
  const all = listArticles({ host, sink });
  if (names.length === 0)
    return all.length > 0
      ? all
      : { message: "there is nothing to build", hint: "put an article into `articles/<slug>.yaml`" };
  const chosen = new Set<ListedArticle>();
  for (const name of names) {
    const path = name.replace(/^\.\//u, "");
    const found = all.find(({ slug, file }) => slug === name || file === path);
    if (found === undefined)
      return unknownName(
        "article",
        name,
        all.map(({ slug }) => slug),
      );
    chosen.add(found);
  }
  return [...chosen];
}

type ReadSource = Pick<PlannedArticle, "article" | "source">;

async function readAll(
  sources: readonly ListedArticle[],
  context: PlanContext,
): Promise<readonly (ReadSource | null)[]> {
  const { host, sink } = context;
  const articles: (ReadSource | null)[] = [];
  for (const { file, slug } of sources) {
    const bytes = host.read(file);
    if (isFailure(bytes)) {
      const code = bytes.failure === "outside" ? "DEP-PROJECT-OUTSIDE" : "DEP-PROJECT-UNREADABLE";
      report(sink, code, { file, span: null }, { message: `\`${file}\` cannot be read: ${bytes.reason}` });
      articles.push(null);
    } else articles.push(await readOne({ file, bytes }, slug, context));
  }
  return articles;
}

async function readOne(
  source: Source,
  subject: string,
  { host, sink, stage }: PlanContext,
): Promise<ReadSource | null> {
  const article = await stage.of(subject)("article", () => readArticle(source, { host, sink }));
  return article === null ? null : { article, source: source.bytes };
}
