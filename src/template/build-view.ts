/** Takes an edition, returns what the template is given: its texts where they are printed, references resolved. */
import type { Article } from "../article/article.ts";
import type { Edition } from "../locale/edition.ts";
import { buildBody } from "./build-body.ts";
import { buildQuotations } from "./build-quotations.ts";
import { findQuotations } from "./find-quotations.ts";
import type { Texts } from "./texts.ts";
import type { AuthorView, ContactView, DatelineView, NoteView, PersonView, RightsView, SourceView, TranslationView, View, ViewText } from "./view.ts"; // prettier-ignore

export interface ViewContext {
  readonly notes: readonly NoteView[];
  /** Whether the other editions of this build have a page to link to. */
  readonly hasPages: boolean;
}

export function buildView(edition: Edition, { notes, hasPages }: ViewContext): View {
  const { article, language, direction, isOriginal } = edition;
  const { slug, version, status, urgency, created, updated, embargoUntil } = article;
  const text: Texts = (key) => edition.texts.get(key) ?? null;
  const spoken = findQuotations(edition);
  const dateline = buildDateline(article, text);
  const runsIn = article.body[0]?.type === "paragraph";
  const { quotations, columns } = buildQuotations(edition, spoken, text);
  return {
    language,
    direction,
    slug,
    isOriginal,
    original: article.language,
    reference: lastPart(article.uri),
    version,
    status,
    classification: text("classification"),
    urgency,
    created,
    updated,
    embargoUntil,
    editions: edition.languages
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        href: hasPages ? `${slug}.${other}.html` : null,
      })),
    kicker: text("kicker"),
    headline: text("headline") ?? original(article.headline.text, article),
    deck: text("deck"),
    byline: article.byline.map(({ name, contact }, index): AuthorView => ({
      name,
      contact,
      role: text(`byline.${String(index)}.role`),
    })),
    dateline: runsIn ? null : dateline,
    keyFacts: points("keyFacts", article.keyFacts, text),
    body: buildBody(edition, { text, spoken, dateline: runsIn ? dateline : null }),
    endsInText: article.body.at(-1)?.type === "paragraph",
    notes,
    positions: article.positions.map(({ id, label, points: own }) => ({
      id: `position_${id}`,
      label: text(`positions.${id}.label`) ?? original(label, article),
      points: points(`positions.${id}.points`, own, text),
    })),
    timeline: [...article.timeline]
      .sort((a, b) => a.order - b.order)
      .map((event) => ({
        id: `event_${event.id}`,
        order: event.order,
        date: event.date,
        dateText: text(`timeline.${event.id}.dateText`),
        status: event.status,
        text: text(`timeline.${event.id}.text`) ?? original(event.text, article),
      })),
    people: article.entities.flatMap(({ id, role }) => {
      const name = role === null ? null : text(`entities.${id}.name`);
      return name === null ? [] : [{ name, role: text(`entities.${id}.role`) } satisfies PersonView];
    }),
    quotations,
    quotationColumns: columns,
    sources: article.sources.map((source) => buildSource(source, text)),
    corrections: article.corrections.map(({ id, date, text: own }) => ({
      date,
      text: text(`corrections.${id}`) ?? original(own, article),
    })),
    rights: buildRights(article, text),
    contact: buildContact(article, text),
    translation: isOriginal ? null : buildTranslation(edition, spoken),
  };
}

function original(fragment: ViewText["fragment"], { language }: Article): ViewText {
  return { fragment, language, state: "original" };
}

/** `urn:x-depeche:article:17` and `https://example.org/a/17` are quoted as 17. */
function lastPart(uri: string | null): string | null {
  return uri?.split(/[:/#]/u).findLast((part) => part !== "") ?? null;
}

function points(prefix: string, items: readonly { readonly id: string }[], text: Texts): View["keyFacts"] {
  return items.flatMap(({ id }) => {
    const own = text(`${prefix}.${id}`);
    return own === null ? [] : [{ id: `${prefix.replaceAll(".", "_")}_${id}`, text: own }];
  });
}

function buildDateline({ dateline }: Article, text: Texts): DatelineView | null {
  if (dateline === null) return null;
  const named = dateline.place === null ? null : text(`entities.${dateline.place}.name`);
  const place = text("dateline.text") ?? named;
  return place === null && dateline.date === null ? null : { place, date: dateline.date };
}

function buildSource(
  { id, kind, publisher, date, url, path, sha256, licence }: Article["sources"][number],
  text: Texts,
): SourceView {
  return {
    kind,
    title: text(`sources.${id}.title`),
    publisher,
    date,
    url,
    file: path,
    sha256,
    sha256Short: sha256?.slice(0, 12) ?? null,
    licence,
  };
}

function buildRights({ rights }: Article, text: Texts): RightsView | null {
  const holder = rights?.holder ?? null;
  const notice = text("rights.notice");
  const usageTerms = text("rights.usageTerms");
  return holder === null && notice === null && usageTerms === null ? null : { holder, notice, usageTerms };
}

function buildContact({ contact }: Article, text: Texts): ContactView | null {
  if (contact === null) return null;
  const of = (key: keyof ContactView): ViewText | null => text(`contact.${key}`);
  const view = { name: of("name"), role: of("role"), email: of("email"), phone: of("phone"), url: of("url"), address: of("address") }; // prettier-ignore
  return Object.values(view).every((part) => part === null) ? null : view;
}

function buildTranslation(edition: Edition, spoken: ReadonlyMap<string, ViewText>): TranslationView {
  const printed = edition.article.quotes.filter(({ id }) => spoken.has(id));
  const rendering = (id: string) => edition.quotes.get(id)?.rendering;
  return {
    note: edition.quotesNote,
    unverified: printed.some(({ id, verbatim }) => rendering(id) === "translation" && verbatim === null),
    backTranslations: printed.flatMap(({ id, saidIn }) => {
      const words = spoken.get(id);
      if (rendering(id) !== "back-translation" || words === undefined) return [];
      return [{ words, saidIn: saidIn ?? edition.language }];
    }),
    missing: edition.translation.missing,
  };
}
