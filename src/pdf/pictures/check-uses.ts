/** Takes an SVG, returns words for what its `use` elements make too much of: themselves, or more than can be drawn; else null. */
import { readXml } from "../../images/read-xml.ts";

/** Elements that stand in for others at most: each level of `use` can double what is drawn. */
const mostCopies = 20_000;

interface SvgElement {
  readonly id: string;
  readonly children: SvgElement[];
  readonly addresses: readonly string[];
}

export function checkUses(svg: string): string | null {
  const elements = readElements(svg);
  if (!elements.some(({ addresses }) => addresses.length > 0)) return null;
  const ids = new Map<string, SvgElement>();
  for (const element of elements) if (!ids.has(element.id)) ids.set(element.id, element);
  const [root] = elements;
  const counted = root === undefined ? 0 : countElements(root, ids);
  if (typeof counted === "string") return `the element with the \`id\` \`${counted}\` refers to itself`;
  if (counted - elements.length <= mostCopies) return null;
  return `its \`use\` elements stand for more than ${mostCopies} others`;
}

/** In the order of the document; what is behind damage is not drawn. */
function readElements(svg: string): readonly SvgElement[] {
  const elements: SvgElement[] = [];
  const open: SvgElement[] = [];
  for (const token of readXml(svg)) {
    if (token.kind === "close") open.pop();
    if (token.kind !== "open") continue;
    const { attributes, name } = token;
    const addresses =
      name === "use" ? ["href", "xlink:href"].flatMap((key) => attributes.get(key) ?? []) : [];
    const element = { id: attributes.get("id") ?? "", children: [], addresses };
    open.at(-1)?.children.push(element);
    elements.push(element);
    if (!token.empty) open.push(element);
  }
  return elements;
}

/** Each element once, without recursion, as chains can be long. A string is the `id` of what is found within itself. */
function countElements(root: SvgElement, ids: ReadonlyMap<string, SvgElement>): number | string {
  const counts = new Map<SvgElement, number>();
  const under = new Set<SvgElement>();
  const stack = [root];
  for (let element = stack.at(-1); element !== undefined; element = stack.at(-1)) {
    if (counts.has(element)) stack.pop();
    else if (under.has(element)) {
      const sum = partsOf(element, ids).reduce((all, part) => all + (counts.get(part) ?? 0), 1);
      // Beyond every limit, and still a number.
      counts.set(element, Math.min(sum, 1e12));
      under.delete(element);
      stack.pop();
    } else {
      under.add(element);
      for (const part of partsOf(element, ids).toReversed()) {
        if (under.has(part)) return part.id;
        if (!counts.has(part)) stack.push(part);
      }
    }
  }
  return counts.get(root) ?? 0;
}

function partsOf({ children, addresses }: SvgElement, ids: ReadonlyMap<string, SvgElement>): readonly SvgElement[] {
  return [...children, ...addresses.flatMap((address) => targetOf(address, ids) ?? [])];
} // prettier-ignore

/** `#a`, and what the drawing library takes as well: `url("#a")`. */
function targetOf(address: string, ids: ReadonlyMap<string, SvgElement>): SvgElement | undefined {
  const hash = address.lastIndexOf("#");
  if (hash < 0) return undefined;
  const id = address.slice(hash + 1);
  return ids.get(id) ?? ids.get(/^[^"')\s]*/.exec(id)?.[0] ?? "");
}
