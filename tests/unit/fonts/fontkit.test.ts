import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { createFont } from "../../../src/fonts/fontkit.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

const require = createRequire(import.meta.url);

/** Private members of exactly this version are used; another one must be looked at first. */
it("is the version whose insides are known", () => {
  const { version } = require("../../../node_modules/fontkit/package.json") as { version: string };
  expect(version).toBe("2.0.4");
  const file = "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf";
  const font = createFont(createMemoryHost().readPackage(file) as Uint8Array);
  const { engine, layout, hideDefaultIgnorables } = font!._layoutEngine;
  expect(typeof layout).toBe("function");
  expect(typeof hideDefaultIgnorables).toBe("function");
  expect(typeof engine?.cleanup).toBe("function");
  expect(typeof engine?.setup).toBe("function");
  expect(engine).toHaveProperty("glyphInfos", null);
});
