/** Takes the descriptors of an @font-face rule, returns the rule (CSS Fonts 4 § 4). */
import type { CssNodePlain, DeclarationPlain } from "css-tree";
import type { FontFaceRule, FontSource } from "../styled-document.ts";
import { identifierOf } from "../values/keywords.ts";
import { number } from "../values/length.ts";
import { resolveUrl } from "../values/url.ts";
import { NEUTRAL_CONTEXT, splitNodes } from "../values/value.ts";
import type { Source } from "./parse-block.ts";
import { spanOf, type Problem } from "./problem.ts";

export interface ParsedFontFace {
  readonly rule: FontFaceRule | null;
  readonly problems: readonly Problem[];
}

/** Descriptors that choose how a browser loads and draws: nothing to do on paper. */
const ignored: ReadonlySet<string> = new Set(
  `font-display font-feature-settings font-variation-settings font-stretch font-width font-variant ascent-override
  descent-override line-gap-override size-adjust font-language-override`.split(/\s+/),
);

export function parseFontFace(
  nodes: readonly CssNodePlain[],
  at: CssNodePlain,
  source: Source,
): ParsedFontFace {
  const problems: Problem[] = [];
  const found = new Map<string, unknown>();
  for (const node of nodes) {
    if (node.type !== "Declaration") continue;
    const name = node.property.toLowerCase();
    if (ignored.has(name) || name.startsWith("-")) continue;
    const reader = Object.hasOwn(readers, name) ? readers[name as keyof typeof readers] : null;
    const result = node.value.type === "Raw" ? null : reader?.(node.value.children, source);
    if (result != null) found.set(name, result);
    else problems.push(refuse(node, reader !== null));
  }
  const family = found.get("font-family") as string | undefined;
  const sources = found.get("src") as readonly FontSource[] | undefined;
  if (family === undefined || sources === undefined) {
    const missing = family === undefined ? "font-family" : "src";
    const message = `\`@font-face\` has no usable \`${missing}\`, so it is left out`;
    problems.push({ code: "DEP-CSS-FONT-FACE", message, span: spanOf(at.loc), printOnly: false });
    return { rule: null, problems };
  }
  const rule: FontFaceRule = {
    family,
    sources,
    weight: (found.get("font-weight") as readonly [number, number] | undefined) ?? [400, 400],
    style: (found.get("font-style") as FontFaceRule["style"] | undefined) ?? "normal",
    unicodeRange: (found.get("unicode-range") as FontFaceRule["unicodeRange"] | undefined) ?? null,
    place: { file: source.file, span: spanOf(at.loc) },
  };
  return { rule, problems };
}

function refuse(node: DeclarationPlain, isKnown: boolean): Problem {
  const span = spanOf(node.loc);
  const message = isKnown
    ? `the value of \`${node.property}\` in \`@font-face\` is invalid; it is left out`
    : `\`@font-face\` has no descriptor \`${node.property}\`; it is left out`;
  return {
    code: isKnown ? "DEP-CSS-INVALID-VALUE" : "DEP-CSS-UNKNOWN-PROPERTY",
    message,
    span,
    printOnly: false,
  };
}

type Nodes = readonly CssNodePlain[];

const readers = {
  "font-family": (nodes: Nodes): string | null => familyOf(nodes),
  src: (nodes: Nodes, source: Source): readonly FontSource[] | null => {
    const candidates = splitNodes(nodes, ",").flatMap((part) => {
      const entry = sourceOf(part, source);
      return entry === null ? [] : [{ entry, usable: isUsable(part) }];
    });
    const usable = candidates.filter((candidate) => candidate.usable);
    // Where no kind is known, those who open the files say what is wrong with each.
    const tried = (usable.length > 0 ? usable : candidates).map(({ entry }) => entry);
    return tried.length === 0 ? null : tried;
  },
  "font-weight": (nodes: Nodes, source: Source): readonly [number, number] | null => {
    if (isAuto(nodes)) return [400, 400];
    const [from, to = from, extra] = nodes.map((node) => weightOf(node, source));
    if (from == null || to == null || extra !== undefined) return null;
    return from <= to ? [from, to] : [to, from];
  },
  "font-style": (nodes: Nodes): FontFaceRule["style"] | null => {
    if (isAuto(nodes)) return "normal";
    const name = identifierOf(nodes[0])?.toLowerCase() ?? "";
    return name === "normal" || name === "italic" || name === "oblique" ? name : null;
  },
  "unicode-range": (nodes: Nodes): readonly (readonly [number, number])[] | null => {
    const ranges = splitNodes(nodes, ",").map(([first]) =>
      first?.type === "UnicodeRange" ? rangeOf(first.value) : null,
    );
    const known = ranges.filter((range) => range !== null);
    return known.length === ranges.length ? known : null;
  },
} as const;

/** As the file says, which is as if nothing were said (§ 4.4). */
function isAuto(nodes: Nodes): boolean {
  return nodes.length === 1 && identifierOf(nodes[0])?.toLowerCase() === "auto";
}

function familyOf(nodes: Nodes): string | null {
  const [first] = nodes;
  if (first?.type === "String") return nodes.length === 1 ? first.value : null;
  const words = nodes.map(identifierOf).filter((word) => word !== null);
  return words.length === nodes.length && words.length > 0 ? words.join(" ") : null;
}

/** What a candidate may ask for in `format()` and `tech()`; one that asks for something else is passed over (§ 4.3.5). */
const formats: ReadonlySet<string> = new Set(["truetype", "opentype", "woff"]);
const technologies: ReadonlySet<string> = new Set(["features-opentype"]);

function isUsable([, ...hints]: Nodes): boolean {
  return hints.every((node) => {
    if (node.type !== "Function") return false;
    const asked = node.children.flatMap((child) =>
      child.type === "String" ? [child.value.toLowerCase()] : (identifierOf(child)?.toLowerCase() ?? []),
    );
    // Of formats one is enough, as older sheets list several.
    if (node.name.toLowerCase() === "format") return asked.some((format) => formats.has(format));
    return node.name.toLowerCase() === "tech" && asked.every((technology) => technologies.has(technology));
  });
}

/** A candidate with anything behind it but `format()` and `tech()` is none. */
function sourceOf([node, ...hints]: Nodes, source: Source): FontSource | null {
  const isPlain = hints.every((hint) => hint.type === "Function" && /^(?:format|tech)$/i.test(hint.name));
  if (!isPlain) return null;
  if (node?.type === "Url") return node.value === "" ? null : { url: resolveUrl(node.value, source.file) };
  if (node?.type !== "Function" || node.name.toLowerCase() !== "local" || hints.length > 0) return null;
  const name = familyOf(node.children);
  return name === null ? null : { local: name };
}

function weightOf(node: CssNodePlain, source: Source): number | null {
  const name = identifierOf(node)?.toLowerCase();
  if (name !== undefined) return name === "normal" ? 400 : name === "bold" ? 700 : null;
  return number({ min: 1, max: 1000 })({ nodes: [node], file: source.file })?.(NEUTRAL_CONTEXT) ?? null;
}

/** `U+26`, `U+0-7F`, `U+4??` */
function rangeOf(text: string): readonly [number, number] | null {
  const match = /^u\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(text);
  const from = match?.[1];
  if (from === undefined) return null;
  const low = Number.parseInt(from.replaceAll("?", "0"), 16);
  const high = Number.parseInt(match?.[2] ?? from.replaceAll("?", "f"), 16);
  return low <= high && high <= 0x10ffff ? [low, high] : null;
}
