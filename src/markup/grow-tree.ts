/** Takes tags and text in order, returns the fragment that they make; a tag that is not allowed leaves its text. */
import type { Token } from "parse5";
import type { Span } from "../diagnostics/diagnostic.ts";
import { admitTag, type AdmittedElement, type Complain } from "./admit-tag.ts";
import type { Fragment, Inline, InlineName } from "./fragment.ts";
import { inlineTable } from "./inline-table.ts";

export interface TreeContext {
  readonly complain: Complain;
  readonly span: (start: number, end: number) => Span;
  readonly forbidden: readonly InlineName[];
}

export interface GrowingTree {
  readonly open: (token: Token.TagToken) => void;
  readonly close: (token: Token.TagToken) => void;
  readonly text: (chars: string) => void;
  /** `end` is the length of the source. */
  readonly finish: (end: number) => Fragment;
}

/** An element whose end tag has not come yet. */
interface Frame {
  readonly tag: string;
  /** Null for a tag that may not stand here: its children are its parent's. */
  readonly element: AdmittedElement | null;
  readonly start: number;
  readonly startTagEnd: number;
  readonly children: Inline[];
}

interface Growth {
  readonly context: TreeContext;
  readonly root: Inline[];
  readonly stack: Frame[];
  /** End tags that are still to come of elements refused or closed too early: they are not reported again. */
  readonly late: Map<string, number>;
}

/** Beyond this, tags that may not stand here are no longer kept track of. */
const mostOpen = 64;

export function growTree(context: TreeContext): GrowingTree {
  const growth: Growth = { context, root: [], stack: [], late: new Map() };
  return {
    open: (token) => {
      open(growth, token);
    },
    close: (token) => {
      close(growth, token);
    },
    text: (value) => {
      push(growth, { type: "text", value });
    },
    finish: (at) => {
      closeDownTo(growth, 0, at);
      return growth.root;
    },
  };
}

function push({ root, stack }: Growth, inline: Inline): void {
  const children = stack[stack.length - 1]?.children ?? root;
  const last = children[children.length - 1];
  if (inline.type === "text" && last?.type === "text")
    children[children.length - 1] = { type: "text", value: last.value + inline.value };
  else children.push(inline);
}

function expectLate({ late }: Growth, tag: string): void {
  late.set(tag, (late.get(tag) ?? 0) + 1);
}

function open(growth: Growth, token: Token.TagToken): void {
  const { context, root, stack } = growth;
  const start = token.location?.startOffset ?? 0;
  const startTagEnd = token.location?.endOffset ?? start;
  const around = stack.flatMap(({ element }) => (element === null ? [] : [element.name]));
  const element = admitTag(token, around, context);
  const tag = token.tagName;
  if (element === null) {
    if (stack.length >= mostOpen || token.selfClosing) expectLate(growth, tag);
    else stack.push({ tag, element, start, startTagEnd, children: stack.at(-1)?.children ?? root });
  } else if (inlineTable[element.name].empty)
    push(growth, { type: "element", ...element, children: [], span: context.span(start, startTagEnd) });
  else if (token.selfClosing)
    context.complain("DEP-MARKUP-UNCLOSED-TAG", start, startTagEnd, {
      message: `\`<${tag}/>\` does not close itself`,
      hint: `write \`<${tag}>…</${tag}>\``,
    });
  else stack.push({ tag, element, start, startTagEnd, children: [] });
}

function close(growth: Growth, token: Token.TagToken): void {
  const { context, late, stack } = growth;
  const start = token.location?.startOffset ?? 0;
  const after = token.location?.endOffset ?? start;
  const index = stack.findLastIndex((frame) => frame.tag === token.tagName);
  if (index !== -1) {
    closeDownTo(growth, index + 1, start);
    end(growth, after);
    return;
  }
  const owed = late.get(token.tagName) ?? 0;
  if (owed > 0) late.set(token.tagName, owed - 1);
  else
    context.complain("DEP-MARKUP-STRAY-END-TAG", start, after, {
      message: `\`</${token.tagName}>\` closes nothing`,
      hint: "remove it, or open the element before it",
    });
}

/** Ends the elements above `depth`, whose end tags are missing. */
function closeDownTo(growth: Growth, depth: number, at: number): void {
  while (growth.stack.length > depth) {
    const frame = growth.stack.at(-1);
    if (frame === undefined) return;
    const { element, start, startTagEnd, tag } = frame;
    if (element !== null)
      growth.context.complain("DEP-MARKUP-UNCLOSED-TAG", start, startTagEnd, {
        message: `\`<${tag}>\` is not closed where it should be`,
        hint: `add \`</${tag}>\` before the element around it ends`,
      });
    expectLate(growth, tag);
    end(growth, at);
  }
}

function end(growth: Growth, at: number): void {
  const frame = growth.stack.pop();
  if (frame?.element === null || frame === undefined) return;
  const { element, start, startTagEnd, children } = frame;
  if (!children.some((child) => child.type === "element" || child.value.trim() !== ""))
    growth.context.complain("DEP-MARKUP-EMPTY-ELEMENT", start, startTagEnd, {
      message: `\`<${element.name}>\` has no text`,
      hint: "give it its text, or remove it",
    });
  push(growth, { type: "element", ...element, children, span: growth.context.span(start, at) });
}
