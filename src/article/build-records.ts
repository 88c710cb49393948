/** Takes what an article knows beside its body as written, returns it with texts parsed and unknowns null. */
import type { Article, Contact, Quantity } from "./article.ts";
import type { Reading } from "./reading.ts";
import type { RawArticle } from "./schema/article-schema.ts";

type RawQuantity = NonNullable<NonNullable<RawArticle["keyFacts"]>[number]["value"]>;

export function buildQuotes({ raw, texts }: Reading): Article["quotes"] {
  return (raw.quotes ?? []).map((quote) => ({
    id: quote.id,
    speaker: quote.speaker ?? null,
    to: quote.to ?? null,
    occasion: quote.occasion ?? null,
    saidIn: quote.saidIn ?? null,
    saidInBasis: quote.saidInBasis ?? null,
    rendering: quote.rendering ?? "unknown",
    verbatim: quote.verbatim
      ? texts.unkept(`quotes.${quote.id}.verbatim`, quote.verbatim, quote, "verbatim")
      : null,
  }));
}

export function buildKeyFacts({ raw, texts }: Reading): Article["keyFacts"] {
  return (raw.keyFacts ?? []).map((fact) => ({
    id: fact.id,
    text: texts.marked(`keyFacts.${fact.id}`, fact.text, fact, "text"),
    from: fact.from,
    value: buildQuantity(fact.value),
  }));
}

export function buildEntities({ raw, texts }: Reading): Article["entities"] {
  return (raw.entities ?? []).map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: texts.plain(`entities.${entity.id}.name`, entity.name, entity, "name"),
    role: entity.role ? texts.plain(`entities.${entity.id}.role`, entity.role, entity, "role") : null,
    code: entity.code ?? null,
    in: entity.in ?? null,
    sameAs: entity.sameAs ?? [],
  }));
}

export function buildTimeline({ raw, texts }: Reading): Article["timeline"] {
  return (raw.timeline ?? []).map((event) => {
    const key = `timeline.${event.id}`;
    return {
      id: event.id,
      order: event.order,
      date: event.date ?? null,
      dateText: event.dateText ? texts.marked(`${key}.dateText`, event.dateText, event, "dateText") : null,
      place: event.place ?? null,
      duration: buildQuantity(event.duration),
      status: event.status ?? null,
      text: texts.marked(`${key}.text`, event.text, event, "text"),
      from: event.from,
    };
  });
}

export function buildPositions({ raw, texts }: Reading): Article["positions"] {
  return (raw.positions ?? []).map((side) => ({
    id: side.id,
    party: side.party ?? null,
    label: texts.marked(`positions.${side.id}.label`, side.label, side, "label"),
    points: side.points.map((point) => ({
      id: point.id,
      text: texts.marked(`positions.${side.id}.points.${point.id}`, point.text, point, "text"),
      from: point.from,
    })),
  }));
}

export function buildCorrections({ raw, texts }: Reading): Article["corrections"] {
  return (raw.corrections ?? []).map((correction) => ({
    id: correction.id,
    date: correction.date ?? null,
    text: texts.marked(`corrections.${correction.id}`, correction.text, correction, "text"),
    blocks: correction.blocks ?? [],
  }));
}

export function buildSubjects({ raw, texts }: Reading): Article["subjects"] {
  return (raw.subjects ?? []).map((subject, index) => ({
    scheme: subject.scheme,
    code: subject.code ?? null,
    name: subject.name ? texts.unkeptPlain(`subjects.${index}.name`, subject.name, subject, "name") : null,
  }));
}

export function buildByline({ raw, texts }: Reading): Article["byline"] {
  return (raw.byline ?? []).map((author, index) => ({
    name: texts.unkeptPlain(`byline.${index}.name`, author.name, author, "name"),
    role: author.role ? texts.plain(`byline.${index}.role`, author.role, author, "role") : null,
    contact: author.contact ?? null,
  }));
}

export function buildRights({ raw: { rights }, texts }: Reading): Article["rights"] {
  if (!rights) return null;
  const { holder, notice, usageTerms } = rights;
  return {
    holder: holder ? texts.unkeptPlain("rights.holder", holder, rights, "holder") : null,
    notice: notice ? texts.marked("rights.notice", notice, rights, "notice") : null,
    usageTerms: usageTerms ? texts.marked("rights.usageTerms", usageTerms, rights, "usageTerms") : null,
  };
}

/** Addresses may differ by language, and mostly do not. */
const optionalContact: readonly (keyof Contact)[] = ["email", "phone", "url"];

export function buildContact({ raw: { contact }, texts }: Reading): Article["contact"] {
  if (!contact) return null;
  const part = (key: keyof Contact): string | null => {
    const value = contact[key];
    return value ? texts.plain(`contact.${key}`, value, contact, key, optionalContact.includes(key)) : null;
  };
  return {
    name: part("name"),
    role: part("role"),
    email: part("email"),
    phone: part("phone"),
    url: part("url"),
    address: part("address"),
  };
}

function buildQuantity(quantity: RawQuantity | null | undefined): Quantity | null {
  if (!quantity) return null;
  return { number: quantity.number, unit: quantity.unit ?? null, approx: quantity.approx ?? null };
}
