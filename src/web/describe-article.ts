/** Takes an edition, returns the article as structured data: schema.org NewsArticle. What is not known is not said. */
import type { Entity } from "../article/article.ts";
import type { Edition } from "../locale/edition.ts";
import { plainText } from "../markup/plain-text.ts";

type Described = Readonly<Record<string, unknown>>;

const ENTITY_TYPES: Readonly<Record<Entity["kind"], string>> = {
  person: "Person",
  organisation: "Organization",
  place: "Place",
  event: "Event",
};

export function describeArticle(edition: Edition): Described {
  const { article, language, isOriginal } = edition;
  const text = (key: string): string | null => {
    const local = edition.texts.get(key);
    return local === undefined ? null : plainText(local.fragment);
  };
  return known({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: text("headline"),
    description: text("deck"),
    articleSection: text("kicker"),
    inLanguage: language,
    identifier: article.uri,
    version: article.version,
    creativeWorkStatus: article.status,
    dateCreated: article.created,
    dateModified: article.updated,
    locationCreated: described(placeOf(edition, text)),
    author: many(article.byline.map(({ name }) => known({ "@type": "Person", name }))),
    copyrightHolder: described(nameOnly("Organization", article.rights?.holder ?? null)),
    copyrightNotice: text("rights.notice"),
    usageInfo: text("rights.usageTerms"),
    keywords: many(article.subjects.flatMap(({ name }) => (name === null ? [] : [name]))),
    mentions: many(article.entities.map((entity) => describeEntity(entity, text))),
    isBasedOn: many(article.sources.flatMap(({ url }) => (url === null ? [] : [url]))),
    correction: many(article.corrections.flatMap(({ id }) => text(`corrections.${id}`) ?? [])),
    translationOfWork: isOriginal
      ? null
      : known({
          "@type": "NewsArticle",
          inLanguage: article.language,
          headline: plainText(article.headline.text),
          identifier: article.uri,
        }),
  });
}

type Text = (key: string) => string | null;

function describeEntity({ id, kind, name, role, sameAs }: Entity, text: Text): Described {
  return known({
    "@type": ENTITY_TYPES[kind],
    name: text(`entities.${id}.name`) ?? name,
    description: role === null ? null : (text(`entities.${id}.role`) ?? role),
    sameAs: many(sameAs),
  });
}

function placeOf({ article }: Edition, text: Text): Described {
  const place = article.dateline?.place ?? null;
  const named = place === null ? null : (text(`entities.${place}.name`) ?? text("dateline.text"));
  return nameOnly("Place", named ?? text("dateline.text"));
}

function nameOnly(type: string, name: string | null): Described {
  return name === null ? {} : { "@type": type, name };
}

/** Without the keys that say nothing. */
function known(all: Described): Described {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

function described(value: Described): Described | null {
  return Object.keys(value).length === 0 ? null : value;
}

function many(values: readonly unknown[]): readonly unknown[] | null {
  return values.length === 0 ? null : values;
}
