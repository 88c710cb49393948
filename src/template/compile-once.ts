/** Takes the source of a template or partial, returns its syntax tree and what renders it, remembered for the next edition. */
import Handlebars from "handlebars";
import { blockHelpers, helpers } from "./helpers.ts";
import type { ProgramNode } from "./syntax.ts";

export interface CompiledTemplate {
  readonly program: ProgramNode;
  /** Helpers and partials are given when it is called. */
  readonly render: Handlebars.TemplateDelegate;
}

/** Sources of more templates than a process works with are seldom asked for again. */
const LIMIT = 200;
const compiled = new Map<string, CompiledTemplate>();

const engine = Handlebars.create();
const knownHelpers = Object.fromEntries(
  [...Object.keys(helpers), ...blockHelpers].map((name) => [name, true]),
);

/** Throws what Handlebars' parser throws. */
export function compileOnce(source: string): CompiledTemplate {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const ast = engine.parse(source);
  const render: Handlebars.TemplateDelegate = engine.compile(ast, { knownHelpers, knownHelpersOnly: true });
  const made = { program: ast as unknown as ProgramNode, render };
  if (compiled.size >= LIMIT) compiled.clear();
  compiled.set(source, made);
  return made;
}
