/** Takes a page's link areas, writes them as annotations (ISO 32000-1 § 12.5.6.5); what leads nowhere is reported. */
import { findFragment } from "../../box/find-fragment.ts";
import { isArtifact, type LinkTarget } from "../../box/box-tree.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import { suggestNearest } from "../../diagnostics/suggest-nearest.ts";
import type { Page, Pages } from "../../layout/pages.ts";
import type { PdfDocument } from "../document.ts";
import { pdfText } from "../pdfmake-internals.ts";
import { placeOfLink } from "../place-of.ts";
import { createLinkTexts } from "../tags/link-texts.ts";
import { addKid } from "../tags/mark-content.ts";
import type { TaggedContent } from "../tags/tagged-content.ts";

/** What may be opened from a document; scripts and files may not. */
const schemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

type Goal = { readonly A: unknown } | { readonly Dest: unknown };

interface LinkContext {
  readonly document: PdfDocument;
  readonly tagged: TaggedContent;
  readonly sink: Sink;
}

/** The writer takes a page and its index, counted from 0. */
export function createLinkWriter(
  pages: Pages,
  { document, tagged, sink }: LinkContext,
): (page: Page, index: number) => void {
  // A wrapped link has several areas, and is reported once.
  const known = new Map<LinkTarget, Goal | null>();
  const suggest = suggestNearest(pages.anchors);
  const goalOf = (link: LinkTarget, page: Page): Goal | null => {
    let goal = known.get(link);
    if (goal === undefined) {
      goal = link.href.startsWith("#") ? findAnchor(link, page) : findAddress(link, page, sink);
      known.set(link, goal);
    }
    return goal;
  };
  const findAnchor = (link: LinkTarget, page: Page): Goal | null => {
    const name = findFragment(link.href.slice(1), (id) => pages.anchors.has(id));
    if (name !== null) return { Dest: pdfText(name) };
    // HTML § 7.4.6.4: both mean the top of the document.
    if (/^#(?:top)?$/i.test(link.href)) {
      const first = document._root.data.Pages.data.Kids[0];
      return { Dest: [first, "XYZ", 0, pages.pages[0]?.height ?? 0, null] };
    }
    reportAnchor(link, page, suggest(link.href.slice(1)), sink);
    return null;
  };
  const texts = createLinkTexts(pages);
  return (page, index) => {
    for (const { link, x, y, width, height } of page.links) {
      const { tag } = link;
      // What readers are to know nothing of has no link that they could come upon (ISO 14289-1 § 7.18.1).
      if (isArtifact(tag) || width <= 0 || height <= 0) continue;
      const goal = goalOf(link, page);
      if (goal === null) continue;
      const key = pages.pages.length + tagged.annotations.push(tag) - 1;
      // § 7.18.5: what is read out instead of the area.
      const Contents = pdfText(link.title ?? texts(link));
      document.annotate(x, y, width, height, { Subtype: "Link", ...goal, Contents, StructParent: key });
      const object = document.page.annotations.at(-1);
      if (object !== undefined)
        addKid(tagged, tag, { kind: "annotation", order: Infinity, page: index, object });
    }
  };
}

function findAddress(link: LinkTarget, page: Page, sink: Sink): Goal | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link.href)?.[1]?.toLowerCase();
  if (scheme !== undefined && schemes.has(scheme))
    return { A: { S: "URI", URI: pdfText(encode(link.href)) } };
  report(sink, "DEP-PDF-LINK", placeOfLink(link, page), {
    message:
      scheme === undefined
        ? `the link to \`${link.href}\` leads nowhere: a document on its own has no address that it could count from`
        : `the link to \`${link.href}\` is left out: \`${scheme}:\` is not opened from a document`,
    hint: `give the whole address, with ${[...schemes].map((name) => `\`${name}:\``).join(", ")}`,
  });
  return null;
}

function reportAnchor(link: LinkTarget, page: Page, near: string | null, sink: Sink): void {
  report(sink, "DEP-PDF-ANCHOR", placeOfLink(link, page), {
    message: `the link to \`${link.href}\` leads nowhere: nothing on the pages has this \`id\``,
    hint: near === null ? "give its goal this `id`" : `did you mean \`#${near}\`?`,
  });
}

/** An address is ASCII in PDF (§ 12.6.4.7): the rest as in RFC 3987 § 3.1. */
function encode(href: string): string {
  return href.trim().replace(/[^\x21-\x7e]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint >= 0xd800 && codePoint <= 0xdfff ? "%EF%BF%BD" : encodeURIComponent(character);
  });
}
