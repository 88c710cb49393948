/** Rows of tables (CSS 2.2 § 17, CSS Tables 3). */
import { keywords } from "../values/keywords.ts";
import { length } from "../values/length.ts";
import type { ValueParser } from "../values/value.ts";
import { inherited, own } from "./longhand.ts";

const gap = length({ min: 0 });

const spacing: ValueParser<readonly [number, number]> = ({ nodes, file }) => {
  const [horizontal, vertical, extra] = nodes.map((node) => gap({ nodes: [node], file }));
  if (horizontal == null || vertical === null || extra !== undefined) return null;
  return (context) => [horizontal(context), (vertical ?? horizontal)(context)];
};

export const tableProperties = {
  "border-collapse": inherited("separate", "separate | collapse", keywords("separate", "collapse")),
  "border-spacing": inherited("0", "<length [0,∞]>{1,2}", spacing),
  "caption-side": inherited("top", "top | bottom", keywords("top", "bottom")),
  "table-layout": own("auto", "auto | fixed", keywords("auto", "fixed")),
  "empty-cells": inherited("show", "show | hide", keywords("show", "hide")),
} as const;
