/** Takes what is found in a PDF, returns pictures without an alternative text, and texts that say nothing. */
import type { Inspection } from "../inspection.ts";
import type { Finding } from "./finding.ts";
import { listElements } from "./list-elements.ts";
import { namePage, quoteStart } from "./name-place.ts";

const code = "DEP-INSPECT-ALT";

const FILE_NAME =
  /^\S*\.(?:avif|bmp|eps|gif|jpe?g|pdf|png|svg|tiff?|webp)$|^\w+:\/\/\S+$|^(?:img|dsc|image)[_-]?\d+$/iu;

/** Words that say only that there is a picture, in languages that we print. */
const IDLE = new Set([
  ..."image picture photo photograph figure graphic graphics chart graph diagram drawing illustration icon logo map".split(" "),
  ..."photographie graphique diagramme dessin icône carte".split(" "),
  ..."bild abbildung grafik diagramm imagen imagem foto gráfico immagine grafico".split(" "),
  ..."placeholder untitled".split(" "),
]); // prettier-ignore

export function checkAlternatives({ tags }: Inspection): readonly Finding[] {
  const pictures = listElements(tags).filter(({ element }) =>
    ["Figure", "Formula"].includes(element.standardRole),
  );
  return pictures.flatMap(({ element, page }) => {
    const said = judge(element.alt ?? element.actualText);
    return said === null ? [] : [{ code, message: `${namePage(page)}${said}` } as const];
  });
}

function judge(alt: string | null): string | null {
  const text = alt?.trim() ?? "";
  if (alt === null) return "a picture has no alternative text";
  if (text === "") return "a picture has an empty alternative text";
  if (FILE_NAME.test(text)) return `the alternative text ${quoteStart(text)} is the name of a file`;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return `the alternative text ${quoteStart(text)} has no words`;
  return words.every((word) => IDLE.has(word))
    ? `the alternative text ${quoteStart(text)} does not say what is seen`
    : null;
}
