/** Takes an expression of a template, returns the shape of what it gives, and reports what it asks for in vain. */
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Report } from "../diagnostics/sink.ts";
import type { Words } from "../locale/edition.ts";
import { helpers, type Helper } from "./helpers.ts";
import type { Scope } from "./scope.ts";
import { value, type Shape } from "./shape.ts";
import type { ExpressionNode, Location, PathNode, SubExpressionNode } from "./syntax.ts";
import { wordGroups } from "./word-groups.ts";

export interface Checking {
  readonly scope: Scope;
  readonly words: Words;
  readonly tell: (code: DiagnosticCode, at: Location, said: Report) => void;
}

/** null where the shape cannot be known because of what has been reported. */
export function shapeOf(expression: ExpressionNode, checking: Checking): Shape | null {
  if (expression.type === "PathExpression") return shapeOfPath(expression, checking);
  return expression.type === "SubExpression" ? shapeOfCall(expression, checking) : value;
}

function shapeOfPath(path: PathNode, checking: Checking): Shape | null {
  const { scope, tell } = checking;
  const start = startOf(path, checking);
  if (start === undefined) return null;
  let shape: Shape | null = start.shape;
  for (const part of start.parts) {
    if (shape === null) return null;
    if (shape.kind === "list" && part === "length") return value;
    const fields: Readonly<Record<string, Shape>> = shape.kind === "record" ? shape.fields() : {};
    const field: Shape | undefined = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (field === undefined) {
      tell("DEP-TEMPLATE-UNKNOWN-VARIABLE", path.loc, unknown(path, part, Object.keys(fields), scope));
      return null;
    }
    shape = field;
  }
  return shape;
}

/** Where a path begins, and what is left of it from there. */
function startOf(
  path: PathNode,
  { scope, tell }: Checking,
): { readonly shape: Shape | null; readonly parts: readonly string[] } | undefined {
  const [first = "", ...rest] = path.parts;
  if (path.data) {
    if (first === "root") return { shape: scope.root, parts: rest };
    if (scope.data.has(first)) return { shape: value, parts: rest };
    tell("DEP-TEMPLATE-UNKNOWN-VARIABLE", path.loc, {
      message: `\`@${first}\` is not known here`,
      hint: "`@index`, `@first` and `@last` stand within `#each`, `@root` everywhere",
    });
    return undefined;
  }
  if (path.depth > 0) {
    const shape = scope.outer[path.depth - 1];
    if (shape !== undefined) return { shape, parts: path.parts };
    tell("DEP-TEMPLATE-UNKNOWN-VARIABLE", path.loc, {
      message: `\`${path.original}\` leads out of the ${scope.outer.length === 0 ? "outermost" : "known"} context`,
      hint: "a partial sees what it is given, and `@root`",
    });
    return undefined;
  }
  const isThis = /^(?:\.\/|this\b)/u.test(path.original);
  if (!isThis && scope.names.has(first)) return { shape: scope.names.get(first) ?? null, parts: rest };
  return { shape: scope.here, parts: path.parts };
}

function unknown({ original }: PathNode, part: string, fields: readonly string[], scope: Scope): Report {
  const near = nearest(part, [...fields, ...scope.names.keys()]);
  const message =
    original === part ? `\`${part}\` is not known here` : `\`${original}\`: there is no \`${part}\` there`;
  if (near !== null) return { message, hint: `did you mean \`${near}\`?` };
  if (Object.hasOwn(scope.root.fields(), part)) return { message, hint: `write \`@root.${part}\`` };
  const known = fields.length === 0 ? "" : `: ${quoted(fields)}`;
  return { message, hint: fields.length === 0 ? "it has no parts" : `known are${known.slice(1)}` };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function shapeOfCall(call: SubExpressionNode, checking: Checking): Shape | null {
  const { path, params, hash, loc } = call;
  const { tell } = checking;
  const name = path.type === "PathExpression" ? path.original : String(path.value);
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  const shapes = params.map((param) => shapeOf(param, checking));
  const pairs = (hash?.pairs ?? []).map(({ key, value: given }) => [key, shapeOf(given, checking)] as const);
  if (helper === undefined) {
    const near = nearest(name, Object.keys(helpers));
    tell("DEP-TEMPLATE-UNKNOWN-HELPER", loc, {
      message: `there is no helper \`${name}\``,
      hint: near === null ? `known are ${quoted(Object.keys(helpers))}` : `did you mean \`${near}\`?`,
    });
    return null;
  }
  checkCount(name, helper, params.length, loc, tell);
  checkKinds(call, name, helper, shapes, tell);
  for (const [key] of pairs)
    if (helper.named !== "any" && !helper.named.includes(key))
      tell("DEP-TEMPLATE-ARGUMENT", loc, { message: `\`${name}\` has no argument \`${key}\`` });
  if (name === "t") checkWord(call, checking);
  if (name === "is") checkWordsOf(call, shapes[0] ?? null, tell);
  if (name === "list") checkField(call, shapes[0] ?? null, tell);
  return helper.gives;
}

type Tell = Checking["tell"];

function checkCount(name: string, helper: Helper, count: number, loc: Location, tell: Tell): void {
  const { parameters, isVariadic } = helper;
  const least = parameters.filter(({ optional }) => optional !== true).length;
  const most = isVariadic === true ? Infinity : parameters.length;
  if (count >= least && count <= most) return;
  const wanted = parameters
    .map(({ name: called, optional }) => `<${called}>${optional === true ? "?" : ""}`)
    .join(" ");
  tell("DEP-TEMPLATE-ARGUMENT", loc, {
    message: `\`${name}\` has ${count === 1 ? "one argument" : `${String(count)} arguments`}`,
    hint: `write \`{{${name} ${wanted}${isVariadic === true ? " …" : ""}}}\``,
  });
}

function checkKinds(
  { params }: SubExpressionNode,
  name: string,
  { parameters }: Helper,
  shapes: readonly (Shape | null)[],
  tell: Tell,
): void {
  for (const [index, shape] of shapes.entries()) {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    const param = params[index];
    if (parameter === undefined || param === undefined || shape === null) continue;
    if (parameter.literal === true && name !== "t" && param.type !== "StringLiteral")
      tell("DEP-TEMPLATE-ARGUMENT", param.loc, { message: `\`${name}\` compares with words in quotes` });
    if (!parameter.takes.includes(shape.kind))
      tell("DEP-TEMPLATE-ARGUMENT", param.loc, {
        message: `\`${name}\` takes a ${parameter.takes.join(" or ")} as its ${parameter.name}, and this is a ${shape.kind}`,
      });
  }
}

/** Every key that a word can have must be there. */
function checkWord({ params, loc }: SubExpressionNode, { words, tell }: Checking): void {
  const [key, member] = params;
  if (key?.type !== "StringLiteral") {
    if (key !== undefined)
      tell("DEP-TEMPLATE-DYNAMIC-WORD", key.loc, { message: "the key of this word is computed" });
    return;
  }
  const name = String(key.value);
  if (member !== undefined && !Object.hasOwn(wordGroups, name)) {
    const near = nearest(name, Object.keys(wordGroups));
    tell("DEP-TEMPLATE-DYNAMIC-WORD", loc, {
      message: `there is no group of words \`${name}\``,
      hint: near === null ? `groups are ${quoted(Object.keys(wordGroups))}` : `did you mean \`${near}\`?`,
    });
    return;
  }
  const keys = member === undefined ? [name] : (wordGroups[name] ?? []).map((word) => `${name}.${word}`);
  for (const wanted of keys) {
    if (words.keys.has(wanted)) continue;
    const near = nearest(wanted, words.keys);
    tell("DEP-TEMPLATE-UNKNOWN-WORD", key.loc, {
      message: `there is no word \`${wanted}\``,
      hint:
        near === null
          ? "add it to the template's words, `locales/<language>/<template>.json`"
          : `did you mean \`${near}\`?`,
    });
  }
}

function checkWordsOf({ params }: SubExpressionNode, shape: Shape | null, tell: Tell): void {
  if (shape?.kind !== "value" || shape.oneOf === undefined) return;
  const [given, ...compared] = params;
  const name = given?.type === "PathExpression" ? given.original : "it";
  for (const param of compared) {
    if (param.type !== "StringLiteral" || shape.oneOf.includes(String(param.value))) continue;
    const word = String(param.value);
    const near = nearest(word, shape.oneOf);
    tell("DEP-TEMPLATE-UNKNOWN-VALUE", param.loc, {
      message: `\`${name}\` is never \`${word}\``,
      hint: near === null ? `it is one of ${quoted(shape.oneOf)}` : `did you mean \`${near}\`?`,
    });
  }
}

/** `list … of="name"` prints one part of each item. */
function checkField({ hash, loc }: SubExpressionNode, shape: Shape | null, tell: Tell): void {
  if (shape?.kind !== "list") return;
  const item = shape.item();
  const of = hash?.pairs.find(({ key }) => key === "of")?.value;
  const name = of?.type === "StringLiteral" ? String(of.value) : null;
  const fields = item.kind === "record" ? item.fields() : {};
  const part = name === null ? item : Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (part?.kind === "value" || part?.kind === "text") return;
  const near = name === null ? null : nearest(name, Object.keys(fields));
  tell("DEP-TEMPLATE-ARGUMENT", loc, {
    message:
      name === null ? "the items of this list have parts" : `the items of this list have no text \`${name}\``,
    hint:
      near === null
        ? `say which with \`of="…"\`: ${Object.keys(fields).join(", ")}`
        : `did you mean \`${near}\`?`,
  });
}
