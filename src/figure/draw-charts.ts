/** Takes an edition, returns its charts as SVG, by the `id` of their block; what cannot be drawn is reported and left to its table. */
import type { Block } from "../article/article.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { FontFaceRule } from "../css/styled-document.ts";
import { openFonts } from "../fonts/open-fonts.ts";
import type { Host } from "../host.ts";
import type { Edition } from "../locale/edition.ts";
import { plainText } from "../markup/plain-text.ts";
import { escapeAttribute } from "../markup/serialise.ts";
import { typesetSequence, type TypographySettings } from "../typography/typeset.ts";
import type { ChartProblem, ChartWords, DrawnChart } from "./chart.ts";
import { boundStyle, usualStyle, type ChartStyle } from "./chart-style.ts";
import { makeFace } from "./face.ts";
import { createTextMeasure, type TextMeasure } from "./measure-text.ts";
import { writeDrawing } from "./write-drawing.ts";

export interface FigureContext {
  readonly host: Host;
  readonly sink: Sink;
  readonly typography: TypographySettings;
  /** Of each chart by the `id` of its block, where the page's sheet sets it otherwise than the briefing does. */
  readonly styles?: ReadonlyMap<string, ChartStyle>;
  /** Of the page. */
  readonly fontFaces?: readonly FontFaceRule[];
}

export interface DrawnBlock {
  readonly svg: string;
  readonly style: ChartStyle;
  /** In the article. */
  readonly place: Place;
}

type ChartBlock = Extract<Block, { type: "chart" }>;

export async function drawCharts(
  edition: Edition,
  context: FigureContext,
): Promise<ReadonlyMap<string, DrawnBlock>> {
  const charts = chartsOf(edition.article.body);
  const drawn = new Map<string, DrawnBlock>();
  if (charts.length === 0) return drawn;
  const fonts = openFonts(context.fontFaces ?? [], context);
  for (const block of charts) {
    const style = boundStyle(context.styles?.get(block.id) ?? usualStyle);
    const measure = createTextMeasure(fonts, edition.language, style.families);
    const made = await drawBlock(block, wordsOf(block, edition, context), style, measure);
    if (made.svg !== null)
      drawn.set(block.id, { svg: labelDrawing(made.svg, block, edition), style, place: block.place });
    if (made.problem !== null) reportProblem(block, made.problem, context.sink);
  }
  return drawn;
}

function chartsOf(blocks: readonly Block[]): readonly ChartBlock[] {
  return blocks.flatMap((block) =>
    block.type === "chart" ? [block] : block.type === "note" ? chartsOf(block.blocks) : [],
  );
}

function wordsOf({ id }: ChartBlock, { texts, language }: Edition, { typography }: FigureContext): ChartWords {
  const known = new Map<string, string>();
  return {
    language,
    label: (text) => {
      let label = known.get(text);
      if (label !== undefined) return label;
      // What has no letter in it reads the same in every language.
      if (!/\p{L}/u.test(text)) return text;
      const local = texts.get(`body.${id}.labels.${text}`);
      const written = local === undefined ? text : plainText(local.fragment);
      const piece = { text: written, language: local?.language ?? language, kind: "text" } as const;
      label = typesetSequence([piece], typography)[0]?.text ?? written;
      known.set(text, label);
      return label;
    },
  };
} // prettier-ignore

async function drawBlock({ id, chart, data }: ChartBlock, words: ChartWords, style: ChartStyle, measure: TextMeasure): Promise<DrawnChart> {
  const { width, size } = style;
  const canvas = { width, face: makeFace(measure, size), bold: makeFace(measure, size, 600) };
  if (chart.kind === "simple") {
    // Most articles have no chart: none of it is loaded for them.
    const { drawChart } = await import("./draw-chart.ts");
    const drawing = drawChart({ ...chart, data, words }, canvas);
    return typeof drawing === "string"
      ? { svg: null, problem: { code: "DEP-FIGURE-CHART", message: `it cannot be drawn: ${drawing}`, hint: "show fewer values, or use a table" } }
      : { problem: null, svg: writeDrawing(drawing, style) };
  }
  // Vega is large: only an article that needs it waits for it.
  const { drawVega } = await import("./vega/draw-vega.ts");
  return drawVega({ id, specification: chart.vegaLite, data, words, style, measure });
} // prettier-ignore

function reportProblem({ id, place }: ChartBlock, { code, message, hint }: ChartProblem, sink: Sink): void {
  report(sink, code, place, { message: `chart \`${id}\`: ${message}`, hint });
}

/** What stands for the drawing: `alt`, or else the title. */
function labelDrawing(svg: string, { id, chart }: ChartBlock, { texts, language }: Edition): string {
  const text = texts.get(`body.${id}.alt`) ?? texts.get(`body.${id}.title`);
  const label = text === undefined ? (chart.kind === "simple" ? chart.y : id) : plainText(text.fragment);
  const lang = text === undefined || text.language === language ? "" : ` lang="${escapeAttribute(text.language)}"`;
  return svg.replace(/^<svg/, () => `<svg data-chart="${escapeAttribute(id)}" role="img" aria-label="${escapeAttribute(label)}"${lang}`);
} // prettier-ignore
