/** Takes an @page rule as parsed, returns its selectors, descriptors and margin boxes (CSS Page 3). */
import type { AtrulePlain, CssNodePlain, DeclarationPlain } from "css-tree";
import { nearest } from "../../diagnostics/nearest.ts";
import { adviceOn } from "../properties/advice.ts";
import { readPageSelector, type PageSelector } from "../pages/page-selector.ts";
import { readPageSize } from "../pages/page-size.ts";
import type { MarginBoxName } from "../styled-document.ts";
import { parseBlock, textOf, type Source } from "./parse-block.ts";
import type { SheetReader } from "./parse-sheet.ts";
import { spanOf, type Problem } from "./problem.ts";
import type { PageBoxName, PageItem, PageSize, SheetItem } from "./sheet.ts";

export const marginBoxNames = [
  "top-left-corner", "top-left", "top-center", "top-right", "top-right-corner",
  "bottom-left-corner", "bottom-left", "bottom-center", "bottom-right", "bottom-right-corner",
  "left-top", "left-middle", "left-bottom", "right-top", "right-middle", "right-bottom",
] as const satisfies readonly MarginBoxName[]; // prettier-ignore

const pageBoxNames: readonly PageBoxName[] = [...marginBoxNames, "footnote"];

/** Descriptors for the printer's sheet, which depeche does not make. */
const unsupportedDescriptors: ReadonlySet<string> = new Set(["marks", "bleed", "page-orientation"]);

export function parsePageRule(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  const selectors = readSelectors(rule, reader);
  if ("code" in selectors) return [{ type: "problem", problem: selectors }];
  const nodes = rule.block?.children ?? [];
  const problems: Problem[] = [];
  const declarations = nodes.filter((node) => node.type === "Declaration");
  const descriptors = readDescriptors(declarations, reader.source, problems);
  const page: PageItem = {
    type: "page",
    selectors,
    block: parseBlock(descriptors.others, reader.source),
    size: descriptors.size,
    marginBoxes: readMarginBoxes(nodes, reader.source, problems),
  };
  return [page, ...problems.map((problem): SheetItem => ({ type: "problem", problem }))];
}

function readSelectors(rule: AtrulePlain, reader: SheetReader): readonly PageSelector[] | Problem {
  if (rule.prelude === null) return [{ matches: () => true, specificity: 0 }];
  reader.errors.take(spanOf(rule.prelude.loc));
  const texts = textOf(rule.prelude, reader.source).split(",");
  const selectors = texts.map(readPageSelector);
  const known = selectors.filter((selector) => selector !== null);
  if (known.length === texts.length) return known;
  const wrong = texts[selectors.indexOf(null)]?.trim() ?? "";
  return {
    code: "DEP-CSS-INVALID-SELECTOR",
    message: `\`${wrong}\` selects no page; the \`@page\` rule is left out`,
    hint: "a page is selected by its name, `:first`, `:left`, `:right`, `:blank` and `:nth()`",
    span: spanOf(rule.prelude.loc),
    printOnly: false,
  };
}

function readDescriptors(
  declarations: readonly DeclarationPlain[],
  source: Source,
  problems: Problem[],
): { size: PageSize | null; others: readonly CssNodePlain[] } {
  let size: PageSize | null = null;
  const others: CssNodePlain[] = [];
  for (const node of declarations) {
    const name = node.property.toLowerCase();
    const span = spanOf(node.loc);
    if (name === "size" && node.value.type === "Value") {
      const value = { nodes: node.value.children, file: source.file };
      const read = readPageSize(value, node.important === true);
      if (read === null) problems.push(refuseSize(textOf(node.value, source), span));
      else if (size?.important !== true || read.important) size = read;
    } else if (unsupportedDescriptors.has(name)) {
      const message = `\`${name}\` has no effect: pages are made at their final size`;
      const hint = adviceOn(name, "") ?? "leave it out";
      problems.push({ code: "DEP-CSS-UNSUPPORTED-PROPERTY", message, hint, span, printOnly: true });
    } else if (name !== "size") others.push(node);
  }
  return { size, others };
}

function refuseSize(text: string, span: Problem["span"]): Problem {
  return {
    code: "DEP-CSS-INVALID-VALUE",
    message: `\`${text.trim()}\` is not a page size; the declaration is left out`,
    hint: "`size` takes one or two lengths, or A0 to A6, B4, B5, JIS-B4, JIS-B5, letter, legal or ledger with portrait or landscape",
    span,
    printOnly: false,
  };
}

function readMarginBoxes(
  nodes: readonly CssNodePlain[],
  source: Source,
  problems: Problem[],
): PageItem["marginBoxes"] {
  return nodes.flatMap((node) => {
    if (node.type !== "Atrule") return [];
    const name = node.name.toLowerCase();
    const box = pageBoxNames.find((known) => known === name);
    if (box !== undefined) return [{ name: box, block: parseBlock(node.block?.children ?? [], source) }];
    const near = nearest(name, pageBoxNames);
    problems.push({
      code: "DEP-CSS-UNKNOWN-AT-RULE",
      message: `a page has no box \`@${node.name}\`; it is left out`,
      ...(near === null ? {} : { hint: `did you mean \`@${near}\`?` }),
      span: spanOf(node.loc),
      printOnly: false,
    });
    return [];
  });
}
