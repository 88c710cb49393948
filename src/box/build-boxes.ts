/** Takes the styled elements of a page, returns its boxes. */
import type { ContentPart } from "../css/computed-style.ts";
import type { StyledDocument, StyledElement } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { suggestNearest } from "../diagnostics/suggest-nearest.ts";
import type { Host } from "../host.ts";
import type { BoxTree, Target } from "./box-tree.ts";
import { buildBlock } from "./build-block.ts";
import type { Around, Building } from "./building.ts";
import { createCounters } from "./counters.ts";
import { createImageOpener, type ImageOpener } from "./open-image.ts";
import { buildStructure } from "./structure.ts";
import type { Targets } from "./targets.ts";

interface BuildContext {
  readonly host: Host;
  readonly sink: Sink;
}

/** Images that cannot be read are reported; their alternative text stands in their place. */
export function buildBoxes(styled: StyledDocument, { host, sink }: BuildContext): BoxTree {
  const images = createImageOpener(host, sink);
  // What an address leads to may come later in the document: then it is read twice.
  const known = asksForTargets(styled.root) ? buildOnce(styled, images, { report: () => undefined }, null).targets : new Map<string, Target>(); // prettier-ignore
  return buildOnce(styled, images, sink, known);
}

type Built = BoxTree & { readonly targets: ReadonlyMap<string, Target> };

function buildOnce(
  styled: StyledDocument,
  images: ImageOpener,
  sink: Sink,
  known: ReadonlyMap<string, Target> | null,
): Built {
  const { document, root } = styled;
  const structure = buildStructure(document.language);
  const targets: Targets = { known, found: new Map(), suggest: suggestNearest(known ?? new Map()) };
  const building: Building = {
    file: document.file,
    language: document.language,
    sink,
    images,
    counters: createCounters(),
    structure,
    quotes: { depth: 0 },
    pending: [],
    targets,
    definitions: new Map(),
    row: { hasData: false },
    said: new Set(),
  };
  const around: Around = { tag: structure.root, link: null, language: document.language, depth: 0, step: 1 };
  const box = buildBlock(building, root, around);
  structure.finish();
  const { counterReset, counterSet } = root.style;
  return {
    root: box,
    structure: structure.root,
    title: document.title,
    language: document.language,
    direction: document.direction,
    metadata: document.metadata,
    pageCounterChanges: [...counterReset, ...counterSet].filter(({ name }) => name === "page"),
    targets: targets.found,
    openImage: (url, place) => images.open(url, "", place),
  };
}

function asksForTargets(root: StyledElement): boolean {
  const stack: StyledElement[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (contentsOf(node).some(({ type }) => type.startsWith("target-"))) return true;
    stack.push(...node.children.filter((child) => child.type === "element"));
  }
  return false;
}

function contentsOf(node: StyledElement): readonly ContentPart[] {
  const { before, after, marker, footnoteCall, footnoteMarker, style } = node;
  const pseudos = [before, after, marker, footnoteCall, footnoteMarker];
  return [
    ...pseudos.flatMap((pseudo) => pseudo?.content ?? []),
    ...style.stringSet.flatMap(({ parts }) => parts),
    ...style.bookmarkLabel,
  ];
}
