import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../src/article/read-article.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { createNodeHost } from "../../../src/node-host.ts";

test.each(["sommet-alaska-trump-poutine"])("%s is read without a remark", (slug) => {
  const sink = createSink();
  const file = `articles/${slug}.yaml`;
  const article = readArticle({ file, bytes: readFileSync(file) }, { host: createNodeHost("."), sink });
  expect(sink.diagnostics).toEqual([]);
  expect(article).toMatchObject({ slug, file });
});
