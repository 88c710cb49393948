/** Rows that switch OpenType features on and off (CSS Fonts 4 § 6). Each computes to tags: 1 on, 0 off. */
import type { Computation, Value, ValueParser } from "../values/value.ts";
import { identifierOf } from "../values/keywords.ts";
import { inherited, type Longhand } from "./longhand.ts";

export type Features = Readonly<Record<string, number>>;

/** What a keyword switches, and the group of which only one may be given. */
interface Switch {
  readonly group: string;
  readonly features: Features;
}

const on = (group: string, ...tags: readonly string[]): Switch => setting(group, tags, 1);
const off = (group: string, ...tags: readonly string[]): Switch => setting(group, tags, 0);

function setting(group: string, tags: readonly string[], state: number): Switch {
  return { group, features: Object.fromEntries(tags.map((tag) => [tag, state])) };
}

const ligatures: Readonly<Record<string, Switch>> = {
  "common-ligatures": on("common", "liga", "clig"),
  "no-common-ligatures": off("common", "liga", "clig"),
  "discretionary-ligatures": on("discretionary", "dlig"),
  "no-discretionary-ligatures": off("discretionary", "dlig"),
  "historical-ligatures": on("historical", "hlig"),
  "no-historical-ligatures": off("historical", "hlig"),
  contextual: on("contextual", "calt"),
  "no-contextual": off("contextual", "calt"),
};

const capitals: Readonly<Record<string, Switch>> = {
  "small-caps": on("caps", "smcp"),
  "all-small-caps": on("caps", "smcp", "c2sc"),
  "petite-caps": on("caps", "pcap"),
  "all-petite-caps": on("caps", "pcap", "c2pc"),
  unicase: on("caps", "unic"),
  "titling-caps": on("caps", "titl"),
};

const numerals: Readonly<Record<string, Switch>> = {
  "lining-nums": on("figure", "lnum"),
  "oldstyle-nums": on("figure", "onum"),
  "proportional-nums": on("spacing", "pnum"),
  "tabular-nums": on("spacing", "tnum"),
  "diagonal-fractions": on("fraction", "frac"),
  "stacked-fractions": on("fraction", "afrc"),
  ordinal: on("ordinal", "ordn"),
  "slashed-zero": on("zero", "zero"),
};

const eastAsian: Readonly<Record<string, Switch>> = {
  jis78: on("variant", "jp78"),
  jis83: on("variant", "jp83"),
  jis90: on("variant", "jp90"),
  jis04: on("variant", "jp04"),
  simplified: on("variant", "smpl"),
  traditional: on("variant", "trad"),
  "full-width": on("width", "fwid"),
  "proportional-width": on("width", "pwid"),
  ruby: on("ruby", "ruby"),
};

const positions: Readonly<Record<string, Switch>> = {
  sub: on("position", "subs"),
  super: on("position", "sups"),
};

const alternates: Readonly<Record<string, Switch>> = { "historical-forms": on("historical", "hist") };

const NO_LIGATURES = ["liga", "clig", "dlig", "hlig", "calt"];

function row(
  table: Readonly<Record<string, Switch>>,
  alone: Readonly<Record<string, Features>>,
): Longhand<Features> {
  const names = [...Object.keys(alone), ...Object.keys(table)];
  return inherited(
    Object.hasOwn(alone, "auto") ? "auto" : "normal",
    names.join(" | "),
    switches(table, { normal: {}, ...alone }),
  );
}

function switches(
  table: Readonly<Record<string, Switch>>,
  alone: Readonly<Record<string, Features>>,
): ValueParser<Features> {
  return (value: Value): Computation<Features> | null => {
    const names = value.nodes.map((node) => identifierOf(node)?.toLowerCase() ?? "");
    const [first = ""] = names;
    const single = names.length === 1 && Object.hasOwn(alone, first) ? alone[first] : undefined;
    if (single !== undefined) return () => single;
    const found = names.map((name) => (Object.hasOwn(table, name) ? table[name] : undefined));
    const known = found.filter((entry) => entry !== undefined);
    const groups = new Set(known.map((entry) => entry.group));
    if (known.length === 0 || known.length !== names.length || groups.size !== names.length) return null;
    const features: Features = Object.assign({}, ...known.map((entry) => entry.features)) as Features;
    return () => features;
  };
}

export const fontVariants = {
  "font-kerning": row({}, { auto: {}, normal: { kern: 1 }, none: { kern: 0 } }),
  "font-variant-ligatures": row(ligatures, {
    normal: {},
    none: Object.fromEntries(NO_LIGATURES.map((tag) => [tag, 0])),
  }),
  "font-variant-caps": row(capitals, { normal: {} }),
  "font-variant-numeric": row(numerals, { normal: {} }),
  "font-variant-east-asian": row(eastAsian, { normal: {} }),
  "font-variant-position": row(positions, { normal: {} }),
  "font-variant-alternates": row(alternates, { normal: {} }),
} as const;
