/** Takes a Vega-Lite specification and data, returns the drawing as SVG; words for what is wrong with it otherwise. */
import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type Config, type TopLevelSpec } from "vega-lite";
import type { ChartWords, Datum, DrawnChart } from "../chart.ts";
import type { TextMeasure } from "../measure-text.ts";
import type { ChartStyle } from "../chart-style.ts";
import { makeFace } from "../face.ts";
import { findOverlap } from "./find-overlap.ts";
import { furnish } from "./furnish.ts";
import { houseStyle, localeOf } from "./house-style.ts";
import { escapeField, readSpecification, type Specification } from "./read-specification.ts";
import { rewriteSvg } from "./rewrite-svg.ts";

export interface VegaRequest {
  /** Of the block: names of parts within the drawing begin with it. */
  readonly id: string;
  readonly specification: unknown;
  readonly data: readonly Datum[];
  readonly words: ChartWords;
  readonly style: ChartStyle;
  readonly measure: TextMeasure;
}

const mostHeight = 900;

export async function drawVega(given: VegaRequest): Promise<DrawnChart> {
  const request = { ...given, words: readEscaped(given) };
  const read = readSpecification(request.specification, request.data);
  if ("wrong" in read) return refuse(read.wrong);
  const drawn = await inTurn(() => draw(read.specification, request));
  if (typeof drawn !== "string") return refuse(drawn.wrong);
  const { svg, width, height } = rewriteSvg(drawn, request.id, request.words.label, request.style);
  const room = request.style.width;
  if (width > room + 1) return refuse(`it is ${Math.round(width)} px wide, and the column ${Math.round(room)}`);
  if (height > mostHeight) return refuse(`it is ${Math.round(height)} px high, more than ${mostHeight}`);
  const overlap = findOverlap(svg, request.measure);
  if (overlap === null) return { svg, problem: null };
  const message = `its labels \`${overlap[0]}\` and \`${overlap[1]}\` meet`;
  return { svg, problem: { code: "DEP-FIGURE-OVERLAP", message, hint: "leave one of them out, or give the chart more room" } };
} // prettier-ignore

/** Titles that Vega makes of the names of fields have them as paths. */
function readEscaped({ data, words }: VegaRequest): ChartWords {
  const names = new Map(data.flatMap((datum) => Object.keys(datum).map((name) => [escapeField(name), name])));
  return { ...words, label: (text) => words.label(names.get(text) ?? text) };
}

function refuse(wrong: string): DrawnChart {
  const hint = "take it out of the specification, or describe the chart with `spec`";
  return { svg: null, problem: { code: "DEP-FIGURE-SPECIFICATION", message: wrong, hint } };
}

/** Vega measures text in one way for all its drawings: one is made after the other. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = turn.then(run);
  turn = mine.catch(() => undefined);
  return mine;
}

async function draw(
  specification: Specification,
  { style: { width, size }, data, words, measure }: VegaRequest,
): Promise<string | { readonly wrong: string }> {
  const warnings: string[] = [];
  const logger = createLogger(warnings);
  const isSingle = "mark" in specification || "layer" in specification;
  const furnished = furnish(specification, { data, words, width, face: makeFace(measure, size) });
  const sized = isSingle ? { width, ...furnished, autosize: { type: "fit-x", contains: "padding" } } : furnished;
  measureWith(measure, words);
  try {
    const style = { ...houseStyle(size, width), locale: localeOf(words.language) } as Config;
    const { spec } = compile(sized as unknown as TopLevelSpec, { logger, config: style });
    const runtime = vega.parse(spec, {}, { ast: true });
    const loader = { ...vega.loader(), load: closed, sanitize: closed };
    const view = new vega.View(runtime, { renderer: "none", logger, loader, expr: expressionInterpreter });
    const svg = await view.toSVG();
    view.finalize();
    return warnings.length === 0 ? svg : { wrong: say(warnings[0]) };
  } catch (error) {
    return { wrong: say(error instanceof Error ? error.message : "") };
  }
} // prettier-ignore

const closed = () => Promise.reject(new Error("the network is closed"));

/** The words are Vega's. */
function say(message = ""): string {
  const line = message.replace(/\s+/gu, " ").trim().slice(0, 160);
  return line === "" ? "it cannot be drawn" : `it cannot be drawn: ${line}`;
}

function createLogger(warnings: string[]): vega.LoggerInterface {
  const logger = {
    level: () => logger,
    error: (...said: readonly unknown[]) => {
      warnings.push(said.map(String).join(" "));
      return logger;
    },
    warn: (...said: readonly unknown[]) => {
      const message = said.map(String).join(" ");
      // Steps make the height: nothing is to be fitted to it.
      if (!/^Dropping "fit-/.test(message)) warnings.push(message);
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  } as unknown as vega.LoggerInterface;
  return logger;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Labels are measured as they are printed: translated, in the fonts of the page. */
function measureWith(measure: TextMeasure, { label }: ChartWords): void {
  // Its types leave it out.
  const { textMetrics: metrics } = vega as unknown as {
    textMetrics: { width: (item: TextItem, text?: string | number | null) => number };
  };
  metrics.width = ({ fontSize = 11, fontWeight }, text) => {
    const weight = fontWeight === "bold" ? 600 : Number(fontWeight ?? 400);
    return measure.width(label(String(text ?? "")), fontSize, Number.isFinite(weight) ? weight : 400);
  };
}
