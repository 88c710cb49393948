/** A rectangle on a page or in a fragment: pt, from the top left, y downward. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
