/** Takes nothing, returns a tagged PDF as pdfmake makes it by itself: what our readers and judges must find wanting. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

interface StockPdfmake {
  readonly setFonts: (fonts: object) => void;
  readonly setUrlAccessPolicy: (policy: () => boolean) => void;
  readonly setLocalAccessPolicy: (policy: () => boolean) => void;
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Buffer> };
}

export function makeStockPdf(content: readonly object[], settings: object = {}): Promise<Buffer> {
  const stock = createRequire(import.meta.url)("pdfmake/js/index.js") as StockPdfmake;
  const file = fileURLToPath(
    import.meta.resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  );
  stock.setFonts({ Serif: { normal: file, bold: file } });
  stock.setUrlAccessPolicy(() => false);
  stock.setLocalAccessPolicy(() => true);
  const definition = {
    pdfVersion: "1.7",
    tagged: true,
    lang: "en",
    displayTitle: true,
    info: { title: "Stock", creationDate: new Date(0) },
    compress: false,
    defaultStyle: { font: "Serif" },
    ...settings,
    content,
  };
  return stock.createPdf(definition).getBuffer();
}
