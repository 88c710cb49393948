/** Returns what measures text of charts in the fonts that ship with depeche. */
import { createSink } from "../../src/diagnostics/sink.ts";
import { createTextMeasure, type TextMeasure } from "../../src/figure/measure-text.ts";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import { createMemoryHost } from "./memory-host.ts";

export function measureShipped(language = "fr"): TextMeasure {
  return createTextMeasure(openFonts([], { host: createMemoryHost({}), sink: createSink() }), language);
}
