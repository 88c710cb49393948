/** Takes an article's name and the name of one of its files, returns the file's address on the page: from the project's root. */
export function sourceOf(slug: string, file: string): string {
  return `/articles/${slug}/${file}`;
}
