/**
 * Takes a template as syntax trees, reports whatever it asks for that is not there: variables, helpers, partials, words.
 * Handlebars' own strict mode would find a part of this, and only while rendering an article that comes that way.
 */
import { nearest } from "../diagnostics/nearest.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { report, type Report } from "../diagnostics/sink.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Words } from "../locale/edition.ts";
import { shapeOf, type Checking } from "./check-expression.ts";
import { blockHelpers, helpers } from "./helpers.ts";
import type { LoadedTemplate, TemplateFile } from "./load-template.ts";
import { enterEach, enterPartial, enterWith, type Scope } from "./scope.ts";
import { record, type RecordShape, type Shape } from "./shape.ts";
import type { CallNode, Location, PartialNode, ProgramNode, StatementNode } from "./syntax.ts";

export interface CheckContext {
  readonly sink: Sink;
  readonly words: Words;
  readonly view: RecordShape;
}

/** Where the walk is: whose file, in what scope, and what the caller of this partial put between its tags. */
interface Walk {
  readonly template: LoadedTemplate;
  readonly context: CheckContext;
  readonly file: TemplateFile;
  readonly scope: Scope;
  readonly content: { readonly program: ProgramNode; readonly walk: Walk } | null;
  /** Partials under way, one in the other. */
  readonly depth: number;
  /** Partials under way that were given what their caller was given: one that comes again never ends. */
  readonly unchanged: readonly string[];
  /** Partials as checked already, by what they were given. */
  readonly seen: Map<string, Map<Shape | null, Set<string>>>;
}

/** Partials one in the other, beyond which nothing but a mistake leads. */
const DEEPEST = 64;

export function checkTemplate(template: LoadedTemplate, main: TemplateFile, context: CheckContext): void {
  const scope: Scope = {
    root: context.view,
    here: context.view,
    outer: [],
    names: new Map(),
    data: new Set(["root"]),
  };
  checkProgram(main.program, {
    template,
    context,
    file: main,
    scope,
    content: null,
    depth: 0,
    unchanged: [],
    seen: new Map(),
  });
}

function checkProgram(program: ProgramNode | undefined, walk: Walk): void {
  for (const statement of program?.body ?? []) checkStatement(statement, walk);
}

function checkStatement(statement: StatementNode, walk: Walk): void {
  const tell = teller(walk);
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return;
    case "MustacheStatement":
      if (!statement.escaped)
        tell("DEP-TEMPLATE-UNESCAPED", statement.loc, { message: "three braces, or `&`, print unescaped", hint: "use two braces" }); // prettier-ignore
      checkOutput(statement, walk);
      return;
    case "BlockStatement":
      checkBlock(statement, walk);
      return;
    case "PartialStatement":
    case "PartialBlockStatement":
      checkPartial(statement, walk);
      return;
    case "Decorator":
    case "DecoratorBlock":
      tell("DEP-TEMPLATE-UNSUPPORTED", statement.loc, { message: "decorators and inline partials are not supported", hint: "put it into a file below `partials/`" }); // prettier-ignore
  }
}

function checkOutput(statement: CallNode, walk: Walk): void {
  const shape = shapeOf(asExpression(statement), checking(walk));
  if (shape === null || shape.kind === "value") return;
  const name = "original" in statement.path ? statement.path.original : "this";
  const { what, hint } = unprintable(shape.kind, name);
  teller(walk)("DEP-TEMPLATE-NOT-PRINTABLE", statement.loc, { message: `\`${name}\` is ${what}`, hint });
}

function unprintable(
  kind: Exclude<Shape["kind"], "value">,
  name: string,
): { readonly what: string; readonly hint: string } {
  const table = {
    text: { what: "a text of the article, with marks", hint: `write \`{{text ${name}}}\`` },
    list: { what: "a list", hint: `write \`{{#each ${name}}}\` or \`{{list ${name}}}\`` },
    record: { what: "a record", hint: "print its parts" },
  };
  return table[kind];
}

function checkBlock(statement: Extract<StatementNode, { type: "BlockStatement" }>, walk: Walk): void {
  const { path, params, program, inverse, loc } = statement;
  const name = path.type === "PathExpression" ? path.original : "";
  const tell = teller(walk);
  if (!isBlockHelper(name)) {
    const isHelper = Object.hasOwn(helpers, name);
    const near = nearest(name, blockHelpers);
    const hint = isHelper
      ? `write \`{{#if (${name} …)}}\``
      : near === null
        ? "blocks are `#if`, `#unless`, `#each` and `#with`"
        : `did you mean \`#${near}\`?`;
    tell(isHelper ? "DEP-TEMPLATE-UNSUPPORTED" : "DEP-TEMPLATE-UNKNOWN-HELPER", loc, { message: `\`#${name}\` is no block`, hint }); // prettier-ignore
    return;
  }
  const [subject, ...surplus] = params;
  if (subject === undefined || surplus.length > 0)
    tell("DEP-TEMPLATE-ARGUMENT", loc, {
      message: `\`#${name}\` takes one argument, not ${String(params.length)}`,
    });
  const shape = subject === undefined ? null : shapeOf(subject, checking(walk));
  const mustBe = name === "each" ? "list" : name === "with" ? "record" : null;
  if (
    shape !== null &&
    mustBe !== null &&
    shape.kind !== mustBe &&
    !(name === "with" && shape.kind === "text")
  )
    tell("DEP-TEMPLATE-ARGUMENT", loc, {
      message: `\`#${name}\` takes a ${mustBe}, and this is a ${shape.kind}`,
    });
  const inner = enter(name, shape, program?.blockParams ?? [], walk.scope);
  const unchanged = inner === walk.scope ? walk.unchanged : [];
  checkProgram(program, { ...walk, scope: inner, unchanged });
  checkProgram(inverse, walk);
}

function enter(name: BlockHelper, shape: Shape | null, blockParams: readonly string[], scope: Scope): Scope {
  if (name === "each") return enterEach(scope, shape?.kind === "list" ? shape.item() : null, blockParams);
  return name === "with" ? enterWith(scope, shape, blockParams) : scope;
}

type BlockHelper = (typeof blockHelpers)[number];

function isBlockHelper(name: string): name is BlockHelper {
  return (blockHelpers as readonly string[]).includes(name);
}

function checkPartial(statement: PartialNode, walk: Walk): void {
  const { name: path, params, program, loc } = statement;
  const tell = teller(walk);
  if (path.type === "SubExpression") {
    tell("DEP-TEMPLATE-DYNAMIC-PARTIAL", loc, { message: "the name of this partial is computed" });
    return;
  }
  const name = path.type === "PathExpression" ? path.original : String(path.value);
  if (params.length > 1)
    tell("DEP-TEMPLATE-ARGUMENT", loc, {
      message: `a partial takes one context, not ${String(params.length)}`,
    });
  const given = params[0] === undefined ? walk.scope.here : shapeOf(params[0], checking(walk));
  const extras = (statement.hash?.pairs ?? []).map(
    ({ key, value }) => [key, shapeOf(value, checking(walk))] as const,
  );
  if (name === "@partial-block") {
    checkContent(loc, given, walk);
    return;
  }
  const file = walk.template.partial(name);
  if (file === null) {
    if (walk.template.partialNames.includes(name)) return;
    const near = nearest(name, walk.template.partialNames);
    tell("DEP-TEMPLATE-UNKNOWN-PARTIAL", loc, {
      message: `there is no partial \`${name}\``,
      hint: near === null ? `add \`partials/${name}.hbs\`` : `did you mean \`${near}\`?`,
    });
    return;
  }
  const isSame = extras.length === 0 && given === walk.scope.here;
  if (walk.depth === DEEPEST || (isSame && walk.unchanged.includes(name))) {
    tell("DEP-TEMPLATE-RECURSION", loc, {
      message: `\`${name}\` calls itself, and never comes to an end`,
    });
    return;
  }
  const content = program === undefined ? null : { program, walk };
  if (isSeen(name, given, signatureOf(extras, content), walk)) return;
  const here = extras.length === 0 ? given : extend(given, extras);
  const scope = enterPartial(walk.scope, here);
  const unchanged = isSame ? [...walk.unchanged, name] : [name];
  checkProgram(file.program, { ...walk, file, scope, content, unchanged, depth: walk.depth + 1 });
}

/** What the caller put between the tags of a partial is rendered with the partial's context, under the caller's names. */
function checkContent(loc: Location, here: Shape | null, walk: Walk): void {
  if (walk.content === null) {
    // A partial may be called with content or without.
    if (walk.file === walk.template.main)
      teller(walk)("DEP-TEMPLATE-UNKNOWN-PARTIAL", loc, {
        message: "`@partial-block` stands only in a partial",
      });
    return;
  }
  const { program, walk: caller } = walk.content;
  checkProgram(program, { ...caller, scope: { ...caller.scope, here } });
}

function extend(given: Shape | null, extras: readonly (readonly [string, Shape | null])[]): Shape | null {
  // One argument of unknown shape was reported where it stands.
  if (extras.some(([, shape]) => shape === null)) return null;
  const fields: Readonly<Record<string, Shape>> = given?.kind === "record" ? given.fields() : {};
  if (extras.every(([key, shape]) => Object.hasOwn(fields, key) && fields[key] === shape)) return given;
  const added = Object.fromEntries(extras.flatMap(([key, shape]) => (shape === null ? [] : [[key, shape]])));
  return record(() => ({ ...fields, ...added }));
}

/** Shapes of added names, and which content: of partials that call themselves there are no more than these. */
function signatureOf(extras: readonly (readonly [string, Shape | null])[], content: Walk["content"]): string {
  const added = extras.map(([key, shape]) => `${key}=${shape?.kind ?? "?"}`).join(" ");
  if (content === null) return added;
  const { file } = content.walk.file;
  const { line, column } = content.program.loc.start;
  return `${added} ${file}:${String(line)}:${String(column)}`;
}

function isSeen(name: string, given: Shape | null, signature: string, { seen }: Walk): boolean {
  const byContext = seen.get(name) ?? new Map<Shape | null, Set<string>>();
  seen.set(name, byContext);
  const signatures = byContext.get(given) ?? new Set();
  byContext.set(given, signatures);
  if (signatures.has(signature)) return true;
  signatures.add(signature);
  return false;
}

function asExpression({ path, params, hash, loc }: CallNode): Parameters<typeof shapeOf>[0] {
  const isCall = params.length > 0 || hash !== undefined;
  const isHelper = path.type === "PathExpression" && Object.hasOwn(helpers, path.original);
  if (path.type === "SubExpression" || !(isCall || isHelper)) return path;
  return { type: "SubExpression", path, params, loc, ...(hash === undefined ? {} : { hash }) };
}

function checking(walk: Walk): Checking {
  return { scope: walk.scope, words: walk.context.words, tell: teller(walk) };
}

function teller({ context, file }: Walk): (code: DiagnosticCode, at: Location, said: Report) => void {
  return (code, at, said) => {
    report(context.sink, code, { file: file.file, span: file.spanOf(at) }, said);
  };
}
