/** Takes what the library that draws SVG says is wrong, returns it in words of ours. */

type Rule = readonly [pattern: RegExp, say: (...found: readonly string[]) => string];

const rules: readonly Rule[] = [
  [/^(it has no `svg` element)$/, (words = "") => words],
  [/^it has too much: (.*)$/s, (words = "") => words],
  [/^parseXml: duplicate attribute "(.*)"$/s, (name) => `an element has the attribute ${quote(name)} twice`],
  [
    /^parseXml: tag not matching, opening "(.*)" & closing "(.*)"$/s,
    (opened, closed) => `the element ${quote(opened)} is closed as ${quote(closed)}`,
  ],
  [
    /^parseXml: tag not matching, opening "(.*)" & not closing$/s,
    (name) => `the element ${quote(name)} is not closed`,
  ],
  [
    /^parseXml: tag could not be parsed "(.*)"$/s,
    (name) => `the tag of the element ${quote(name)} makes no sense or does not end`,
  ],
  [/^parseXml: data after document end/, () => "something stands behind its end"],
  [/^parseXml: /, () => "it is not well-formed XML"],
  [
    /^SvgPath: command (.*) with (\d+) numbers$/s,
    (command, count = "") => `the command ${quote(command)} of a path has ${count} numbers`,
  ],
  [/^SvgPath: unexpected string (.*)$/s, (text) => `a path has the unexpected text ${quote(text)}`],
  [
    /^SvgElemPoly\w+: unexpected string (.*)$/s,
    (text) => `a list of points has the unexpected text ${quote(text)}`,
  ],
  [/^SvgElemPoly\w+: uneven number/, () => "a list of points has a number too many"],
  [/^SvgElemGradient: /, () => "a gradient has a negative radius"],
  [
    /^SVGtoPDF: loop of circular references for id "(.*)"$/s,
    (id) => `the element with the \`id\` ${quote(id)} refers to itself`,
  ],
  [
    /^SVGElemImage: failed to open image "(.*)" in PDFKit/s,
    (address) => `the image ${quote(address)} in it cannot be read`,
  ],
  [/^unsupported number/, () => "a length in it is no number"],
  [/^dash\(/, () => "a dashed line in it has lengths that make no sense"],
];

/** `message` is that of a warning or of an error. */
export function sayPicture(message: string): string {
  for (const [pattern, say] of rules) {
    const found = pattern.exec(message);
    if (found !== null) return say(...found.slice(1));
  }
  return "something in it makes no sense";
}

/** An image in the picture that is no data: an address is denied like any local file. */
export function sayAddress(address: string): string {
  return `the image ${quote(address)} in it is not embedded`;
}

function quote(text = ""): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return `\`${short.replaceAll(/\s+/gu, " ")}\``;
}
