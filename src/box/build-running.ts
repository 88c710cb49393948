/** Takes an element with `position: running()`, returns nothing; its box waits for the next one in the flow (CSS GCPM 3 § 1.3). */
import type { StyledElement } from "../css/styled-document.ts";
import { anonymousStyle, blockify } from "./anonymous-style.ts";
import type { Artifact, InlineBoundary } from "./box-tree.ts";
import { buildBlock } from "./build-block.ts";
import type { Around, Building } from "./building.ts";
import { inlineTag, type Flow } from "./flow.ts";

/** It may be seen on every page, and is no part of what is read (ISO 32000-1 § 14.8.2.2.2). */
const runningArtifact: Artifact = { artifact: "Pagination", subtype: null };

/** In the margin box it is not positioned (§ 1.3). It counts, and names strings, where it stands in the document. */
export function buildRunning(building: Building, styled: StyledElement, around: Around): void {
  const { style } = styled;
  const own = { ...style, display: blockify(style.display), position: "static", running: null } as const;
  const waiting = building.pending.splice(0);
  const inside: Around = { ...around, tag: runningArtifact, link: null };
  const box = buildBlock(building, { ...styled, style: own }, inside);
  const name = style.running ?? "";
  building.pending.unshift(...waiting, ...box.strings);
  building.pending.push({ name, value: "", running: box });
}

/** Puts what waits for a box into the line at hand. */
export function placePending(flow: Flow, around: Around): void {
  const strings = flow.building.pending.splice(0);
  if (strings.length === 0) return;
  const style = anonymousStyle(flow.owner.style, "inline");
  const inline: InlineBoundary = { style, tag: inlineTag(flow, around), anchor: null, strings };
  flow.items.push({ kind: "open", inline }, { kind: "close", inline });
}
