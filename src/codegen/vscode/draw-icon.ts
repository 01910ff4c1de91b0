import { zlibSync } from "fflate";
import { crc32 } from "../../base/crc32.ts";

/** Width and height of the icon in pixels. */
const side = 256;
type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

const night: Colour = [20, 33, 61];
const dusk: Colour = [38, 70, 110];
const paper: Colour = [236, 240, 246];
const leaf: Colour = [94, 214, 160];

/** Braces around a tick: a declaration that was checked. Drawn by distance, so that its edges are smooth. */
export function drawIcon(): Uint8Array {
  const left = brace();
  const right = left.map(([x, y]): Point => [side - x, y]);
  const tick: readonly Point[] = [
    [96, 132],
    [118, 156],
    [162, 102],
  ];
  const rows = new Uint8Array(side * (1 + side * 4));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at: Point = [x + 0.5, y + 0.5];
      let colour = mix(dusk, night, y / side);
      colour = mix(colour, paper, cover(Math.min(distance(at, left), distance(at, right)) - 8));
      colour = mix(colour, leaf, cover(distance(at, tick) - 10));
      const alpha = Math.round(255 * cover(distanceToCard(at)));
      rows.set([...colour.map(Math.round), alpha], y * (1 + side * 4) + 1 + x * 4);
    }
  }
  return writePng(rows);
}

/** The left brace, as points along its line. */
function brace(): readonly Point[] {
  const upper = [...curve([88, 54], [64, 54], [64, 78]), ...curve([64, 106], [64, 128], [44, 128])];
  const lower = upper.map(([x, y]): Point => [x, side - y]).reverse();
  return [...upper, ...lower];
}

/** A quadratic Bézier curve in a dozen steps. */
function curve([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): readonly Point[] {
  return Array.from({ length: 13 }, (_, i) => {
    const t = i / 12;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * ax + b * bx + c * cx, a * ay + b * by + c * cy];
  });
}

/** Of a point to the nearest place of a line through points. */
function distance([x, y]: Point, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1] as Point, line[i] as Point];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy || 1;
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

/** Below zero within the rounded square that the signs stand on. */
function distanceToCard([x, y]: Point): number {
  const [half, corner] = [side / 2 - 8, 48];
  const dx = Math.abs(x - side / 2) - half + corner;
  const dy = Math.abs(y - side / 2) - half + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

/** How much of a pixel lies inside, by its distance to the edge. */
function cover(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance));
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [at(0), at(1), at(2)];
}

/** A PNG of 8-bit RGBA rows, each behind its filter byte. */
function writePng(rows: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header.set([8, 6], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
