/** Takes an edition, returns what follows its body: positions, timeline, people, sources, corrections, rights, contact. */
import type { Article, Source } from "../article/article.ts";
import type { Edition } from "../locale/edition.ts";
import type { Texts } from "./texts.ts";
import type { ContactView, RightsView, SourceView, View, ViewText } from "./view.ts";

type Records = Pick<
  View,
  "positions" | "timeline" | "people" | "sources" | "corrections" | "rights" | "contact"
>;

export function buildRecords({ article }: Edition, texts: Texts): Records {
  return {
    positions: article.positions.map(({ id, points }) => ({
      id: `position_${id}`,
      label: texts.get(`positions.${id}.label`),
      points: points.map((point) => ({
        id: `position_${id}_${point.id}`,
        text: texts.get(`positions.${id}.points.${point.id}`),
      })),
    })),
    timeline: [...article.timeline]
      .sort((a, b) => a.order - b.order)
      .map(({ id, order, date, status }) => ({
        id: `event_${id}`,
        order,
        date,
        dateText: texts.find(`timeline.${id}.dateText`),
        status,
        text: texts.get(`timeline.${id}.text`),
      })),
    people: article.entities
      .filter(({ role }) => role !== null)
      .map(({ id }) => ({ name: texts.get(`entities.${id}.name`), role: texts.find(`entities.${id}.role`) })),
    sources: article.sources.map((source) => buildSource(source, texts)),
    corrections: article.corrections.map(({ id, date }) => ({ date, text: texts.get(`corrections.${id}`) })),
    rights: buildRights(article, texts),
    contact: buildContact(article, texts),
  };
}

/** As much of a checksum as a reader compares by eye. */
const CHECKSUM_DIGITS = 12;

function buildSource(
  { id, kind, publisher, date, url, path, sha256, licence }: Source,
  texts: Texts,
): SourceView {
  const sha256Short = sha256?.slice(0, CHECKSUM_DIGITS) ?? null;
  return { kind, title: texts.find(`sources.${id}.title`), publisher, date, url, file: path, sha256, sha256Short, licence }; // prettier-ignore
}

function buildRights({ rights }: Article, texts: Texts): RightsView | null {
  const view = {
    holder: rights?.holder ?? null,
    notice: texts.find("rights.notice"),
    usageTerms: texts.find("rights.usageTerms"),
  };
  return isEmpty(view) ? null : view;
}

function buildContact({ contact }: Article, texts: Texts): ContactView | null {
  if (contact === null) return null;
  const part = (key: Exclude<keyof ContactView, "dial">): ViewText | null => texts.find(`contact.${key}`);
  const view = {
    name: part("name"),
    role: part("role"),
    email: part("email"),
    phone: part("phone"),
    dial: contact.phone?.replace(/[^\d+*#]/gu, "") ?? null,
    url: part("url"),
    address: part("address"),
  };
  return isEmpty(view) ? null : view;
}

function isEmpty(view: object): boolean {
  return Object.values(view).every((part) => part === null);
}
