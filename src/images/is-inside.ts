/** Takes an address in an SVG, returns whether it stays inside: a part of the drawing, or a picture written into it. */
export function isInside(address: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpeg);base64,)/i.test(address);
}
