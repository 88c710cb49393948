/** Takes the sources of an article as written, returns them; stored copies are compared with their checksums. */
import { createHash } from "node:crypto";
import type { Source } from "../article.ts";
import { readOwnFile } from "./read-own-file.ts";
import { complain, type Reading } from "../reading.ts";
import type { RawArticle } from "../schema/article-schema.ts";

type RawSource = NonNullable<RawArticle["sources"]>[number];

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function readSources(reading: Reading): readonly Source[] {
  return (reading.raw.sources ?? []).map((source) => {
    checkCopy(source, reading);
    const { id, kind, title, publisher } = source;
    const { texts } = reading;
    return {
      id,
      kind,
      title: title ? texts.marked(`sources.${id}.title`, title, source, "title") : null,
      publisher: publisher
        ? texts.unkeptPlain(`sources.${id}.publisher`, publisher, source, "publisher")
        : null,
      url: source.url ?? null,
      date: source.date ?? null,
      path: source.path ?? null,
      sha256: source.sha256 ?? null,
      licence: source.licence ?? null,
    };
  });
}

function checkCopy(source: RawSource, reading: Reading): void {
  const { path, sha256 } = source;
  if (!path) return;
  const bytes = readOwnFile(path, source, "path", reading);
  if (bytes === null) return;
  const found = sha256Of(bytes);
  if (!sha256) {
    if (reading.locator.isGiven(source, "sha256")) return;
    const message = `source \`${source.id}\` has a copy, but no \`sha256\` to know it by`;
    const place = reading.locator.valueOf(source, "path");
    complain(reading, "DEP-ARTICLE-SOURCE-UNCHECKED", place, message, `add \`sha256: ${found}\``);
  } else if (found !== sha256) {
    const message = `\`${path}\` is not the file that source \`${source.id}\` was made from: its sha256 is ${found}`;
    const hint = "restore the file, or check the article against it and write the new sha256";
    complain(reading, "DEP-ARTICLE-SOURCE-CHANGED", reading.locator.valueOf(source, "sha256"), message, hint);
  }
}
