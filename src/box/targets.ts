/** Elements that others point to (CSS Content 3 § 2.6): what they say is kept by `id` while boxes are built. */
import type { StyledElement } from "../css/styled-document.ts";
import type { Target } from "./box-tree.ts";
import { findFragment } from "./find-fragment.ts";
import { placeOf, sayOnce, type Building } from "./building.ts";

export interface Targets {
  /** Of a build before this one, so that what comes later in the document is known; null in the first. */
  readonly known: ReadonlyMap<string, Target> | null;
  readonly found: Map<string, Target>;
  /** The known `id` nearest to one that is not. */
  readonly suggest: (id: string) => string | null;
}

/** Of two elements with one `id` the first is meant (DOM § 4.2.4). */
export function recordTarget(building: Building, id: string, make: () => Target): void {
  const { found } = building.targets;
  if (!found.has(id)) found.set(id, make());
}

/** The `id` that an address leads to: one in this document, written as it is or with escapes. */
export function findTargetId(url: string, file: string, has: (id: string) => boolean): string | null {
  const hash = url.indexOf("#");
  const path = url.slice(0, Math.max(0, hash));
  if (hash < 0 || (path !== "" && path !== file)) return null;
  const fragment = url.slice(hash + 1);
  return findFragment(fragment, has);
}

/** Null where nothing is there, which is reported. In the first of two builds all targets are thought to be there. */
export function findTarget(
  building: Building,
  url: string,
  owner: StyledElement,
): { readonly id: string; readonly target: Target } | null {
  const { known, suggest } = building.targets;
  if (known === null) return { id: url, target: unknownTarget };
  const id = findTargetId(url, building.file, (name) => known.has(name));
  const target = id === null ? undefined : known.get(id);
  if (id !== null && target !== undefined) return { id, target };
  const near = url.startsWith("#") ? suggest(url.slice(1)) : null;
  sayOnce(
    building,
    "DEP-LAYOUT-TARGET",
    placeOf(building, owner),
    url === ""
      ? `\`${owner.element.name}\` has no address that \`target-counter()\` or \`target-text()\` could follow`
      : `\`target-counter()\` or \`target-text()\` follows \`${url}\`, and nothing on the pages has this \`id\``,
    near === null ? "give its goal this `id`" : `did you mean \`#${near}\`?`,
  );
  return null;
}

const unknownTarget: Target = { text: () => "", before: "", after: "", counters: new Map() };
