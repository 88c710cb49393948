/** Takes the media of an article as written, returns them with format and size, read from the files themselves. */
import { findUnsafePart } from "../../images/find-unsafe-part.ts";
import { readImage, type ImageHeader } from "../../images/read-image.ts";
import { readOwnFile } from "./read-own-file.ts";
import type { Medium } from "../article.ts";
import { complain, type Reading } from "../reading.ts";
import type { RawArticle } from "../schema/article-schema.ts";

type RawMedium = NonNullable<RawArticle["media"]>[number];

const mostPixels = 40_000_000;
const extensions: Readonly<Record<Medium["format"], readonly string[]>> = {
  png: ["png"],
  jpeg: ["jpg", "jpeg"],
  svg: ["svg"],
};

/** Files that cannot be used are reported and left out. */
export function readMedia(reading: Reading): readonly Medium[] {
  return (reading.raw.media ?? []).flatMap((medium) => {
    checkAlt(medium, reading);
    const texts = readTexts(medium, reading);
    const bytes = readOwnFile(medium.file, medium, "file", reading);
    const header = bytes === null ? null : checkedHeader(medium, bytes, reading);
    if (header === null) return [];
    const { format, width, height } = header;
    const place = reading.locator.valueOf(medium, "file");
    return [{ id: medium.id, place, file: medium.file, format, width, height, ...texts }];
  });
}

function readTexts(
  medium: RawMedium,
  { texts }: Reading,
): Pick<Medium, "alt" | "decorative" | "caption" | "credit" | "displayWidth"> {
  const { id, alt, caption, credit } = medium;
  const decorative = medium.decorative ?? false;
  return {
    alt: alt && !decorative ? texts.plain(`media.${id}.alt`, alt, medium, "alt") : null,
    decorative,
    caption: caption ? texts.marked(`media.${id}.caption`, caption, medium, "caption") : null,
    credit: credit ? texts.marked(`media.${id}.credit`, credit, medium, "credit") : null,
    displayWidth: medium.width ?? null,
  };
}

function checkAlt(medium: RawMedium, reading: Reading): void {
  const { id, alt, decorative } = medium;
  // A value that was taken out because it is wrong has been reported, and may have been the one that is needed.
  const isGiven = (["alt", "decorative"] as const).some(
    (key) => medium[key] === undefined && reading.locator.isGiven(medium, key),
  );
  if (!alt && decorative !== true && !isGiven)
    complain(
      reading,
      "DEP-ARTICLE-ALT-MISSING",
      reading.locator.startOf(medium),
      `medium \`${id}\` has no \`alt\``,
      "say what it shows, or write `decorative: true`",
    );
  if (alt && decorative === true)
    complain(
      reading,
      "DEP-ARTICLE-ALT-UNUSED",
      reading.locator.valueOf(medium, "alt"),
      `medium \`${id}\` is decorative, its \`alt\` is not used`,
      "remove one of the two",
    );
}

function checkedHeader(medium: RawMedium, bytes: Uint8Array, reading: Reading): ImageHeader | null {
  const place = reading.locator.valueOf(medium, "file");
  const file = `\`${medium.file}\``;
  const header = readImage(bytes);
  if (header === "unknown") {
    const message = `${file} is neither PNG, JPEG nor SVG`;
    complain(reading, "DEP-ARTICLE-MEDIA-FORMAT", place, message, "convert it to one of these");
    return null;
  }
  if (header === "damaged" || !header.whole) {
    const message = `${file} ends early, or its header cannot be read`;
    complain(reading, "DEP-ARTICLE-MEDIA-DAMAGED", place, message, "export the image again");
    return null;
  }
  const extension = medium.file.toLowerCase().replace(/^.*\./, "");
  if (!extensions[header.format].includes(extension)) {
    const message = `${file} is a ${header.format.toUpperCase()} by its content`;
    const hint = `name it \`.${extensions[header.format][0] ?? ""}\``;
    complain(reading, "DEP-ARTICLE-MEDIA-EXTENSION", place, message, hint);
  }
  if (header.format !== "svg" && header.width * header.height > mostPixels) {
    const pixels = `${Math.ceil((header.width * header.height) / 1e6)} megapixels`;
    complain(
      reading,
      "DEP-ARTICLE-MEDIA-SIZE",
      place,
      `${file} has ${pixels}, more than 40`,
      "scale it down",
    );
    return null;
  }
  const unsafe = header.format === "svg" ? findUnsafePart(bytes) : null;
  if (unsafe !== null) {
    const message = `${file} contains ${unsafe}`;
    complain(reading, "DEP-ARTICLE-MEDIA-UNSAFE", place, message, "export the drawing as plain SVG");
    return null;
  }
  return header;
}
