/** Takes @font-face rules, returns their faces by family; what cannot be opened is reported at its rule. */
import type { FontFaceRule, FontSource } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { readResource } from "../read-resource.ts";
import type { FontFace } from "./face.ts";
import { isFontProblem, openFont, type FontProblem, type OpenedFont } from "./open-font.ts";

/** Keys are family names in lower case: CSS matches them without regard to case (CSS Fonts 4 § 5.1). */
export function openFaces(
  rules: readonly FontFaceRule[],
  context: { readonly host: Host; readonly sink: Sink },
): ReadonlyMap<string, readonly FontFace[]> {
  const byFamily = new Map<string, FontFace[]>();
  for (const rule of rules) {
    const opened = openRule(rule, context);
    if (opened === null) continue;
    const key = rule.family.toLowerCase();
    const faces = byFamily.get(key) ?? [];
    faces.push(makeFace(rule, opened));
    byFamily.set(key, faces);
  }
  return byFamily;
}

/** A face as a rule or the table of shipped faces describes it. */
export function makeFace(
  described: Pick<FontFaceRule, "family" | "weight" | "style"> & Partial<Pick<FontFaceRule, "unicodeRange">>,
  opened: OpenedFont,
): FontFace {
  const range = described.unicodeRange ?? null;
  const has =
    range === null
      ? opened.has
      : (codePoint: number) =>
          range.some(([from, to]) => codePoint >= from && codePoint <= to) && opened.has(codePoint);
  return {
    id: opened.id,
    family: described.family,
    weight: described.weight,
    style: described.style,
    postscriptName: opened.postscriptName ?? described.family.replaceAll(/[^A-Za-z0-9-]/g, ""),
    bytes: opened.bytes,
    font: opened.font,
    metrics: opened.metrics,
    has,
  };
}

type Attempt = OpenedFont | { readonly source: FontSource; readonly why: "missing" | FontProblem["problem"]; readonly reason: string }; // prettier-ignore

/** The first source that can be used (CSS Fonts 4 § 4.3); a later one that works makes an earlier failure no error. */
function openRule(
  rule: FontFaceRule,
  { host, sink }: { readonly host: Host; readonly sink: Sink },
): OpenedFont | null {
  const failures: Exclude<Attempt, OpenedFont>[] = [];
  for (const source of rule.sources) {
    const attempt = openSource(source, host);
    if ("font" in attempt) return attempt;
    failures.push(attempt);
  }
  const remote = failures.find((failure) => "url" in failure.source) ?? failures[0];
  if (remote !== undefined) reportFailure(rule, remote, sink);
  return null;
}

function openSource(source: FontSource, host: Host): Attempt {
  if ("local" in source)
    return { source, why: "missing", reason: "fonts installed on the machine are not used" };
  const bytes = readResource(host, source.url);
  if (isFailure(bytes)) return { source, why: "missing", reason: bytes.reason };
  const opened = openFont(bytes);
  return isFontProblem(opened) ? { source, why: opened.problem, reason: opened.reason } : opened;
}

const codeOf = {
  missing: "DEP-TEXT-MISSING-FONT",
  damaged: "DEP-TEXT-DAMAGED-FONT",
  woff2: "DEP-TEXT-UNSUPPORTED-FONT",
  collection: "DEP-TEXT-UNSUPPORTED-FONT",
} as const;

const hintOf = {
  missing: "put the file there, or correct the `url()` in `src`; `npm:` names a file of an installed package",
  damaged: "fetch the file again, or export it again from its source",
  woff2: "give the same font as TTF, OTF or WOFF",
  collection: "give the one font that is meant as a file of its own",
} as const;

function reportFailure(rule: FontFaceRule, failure: Exclude<Attempt, OpenedFont>, sink: Sink): void {
  const { source, why, reason } = failure;
  const name = "url" in source ? source.url : `local(${source.local})`;
  const verb = why === "missing" ? "cannot be read" : "cannot be used";
  report(sink, codeOf[why], rule.place, {
    message: `the font file \`${name}\` of \`${rule.family}\` ${verb}: ${reason}`,
    hint: hintOf[why],
  });
}
