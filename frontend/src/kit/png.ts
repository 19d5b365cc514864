/**
 * Drawings of a page as a PNG picture, made on the device.
 *
 * The shapes are drawn as an SVG picture that carries the colours of the page, since a picture knows no
 * style sheet; the letters are written on the canvas itself, which has the page's font and sets all three
 * scripts. Nothing is asked of anybody.
 */

/** What a shape takes from the style sheet, by the names that attributes have. */
const TAKEN = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"] as const;
const WIDTH = 1280;
const EDGE = 32;
const TITLE = 30;
const SMALL = 20;

export interface Picture {
  title: string;
  /** What stands beneath the drawings: where they are from, of when, and whether it is all made up. */
  lines: readonly string[];
  drawings: readonly SVGSVGElement[];
}

/** The picture, or null where the browser makes none. */
export async function pictureOf({ title, lines, drawings }: Picture): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  const first = drawings[0];
  if (context === null || first === undefined) return null;
  const page = getComputedStyle(document.documentElement);
  const font = getComputedStyle(first).fontFamily;
  await document.fonts.ready;
  context.font = `600 ${TITLE}px ${font}`;
  const heading = wrapped(context, title, WIDTH - 2 * EDGE);
  const shares = drawings.map((drawing) => scaleOf(drawing));
  const tall = drawings.map((drawing, at) => drawing.viewBox.baseVal.height * (shares[at] ?? 1));
  const head = EDGE + heading.length * TITLE * 1.5;
  const foot = lines.length * SMALL * 1.6 + EDGE;
  canvas.width = WIDTH;
  canvas.height = Math.ceil(head + tall.reduce((sum, each) => sum + each + EDGE, 0) + foot);
  context.fillStyle = page.getPropertyValue("--paper").trim();
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = page.getPropertyValue("--ink").trim();
  write(context, heading, `600 ${TITLE}px ${font}`, EDGE + TITLE, TITLE * 1.5);
  let top = head;
  for (const [at, drawing] of drawings.entries()) {
    await draw(context, drawing, top, shares[at] ?? 1);
    top += (tall[at] ?? 0) + EDGE;
  }
  context.fillStyle = page.getPropertyValue("--ink-soft").trim();
  write(context, lines, `${SMALL}px ${font}`, top + SMALL / 2, SMALL * 1.6);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

const scaleOf = (drawing: SVGSVGElement): number =>
  (WIDTH - 2 * EDGE) / drawing.viewBox.baseVal.width;

/** Lines of words from the edge at which the page's language begins. */
function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  font: string,
  top: number,
  step: number,
): void {
  const rtl = document.documentElement.dir === "rtl";
  context.font = font;
  context.direction = rtl ? "rtl" : "ltr";
  context.textAlign = "start";
  for (const [at, line] of lines.entries())
    context.fillText(line, rtl ? WIDTH - EDGE : EDGE, top + at * step);
}

/** A text in lines no wider than asked. */
function wrapped(context: CanvasRenderingContext2D, text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= most)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function draw(
  context: CanvasRenderingContext2D,
  drawing: SVGSVGElement,
  top: number,
  scale: number,
): Promise<void> {
  const { width, height } = drawing.viewBox.baseVal;
  const shapes = new Image();
  const source = new XMLSerializer().serializeToString(resolved(drawing));
  shapes.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await shapes.decode();
  context.save();
  context.translate(EDGE, top);
  context.scale(scale, scale);
  context.drawImage(shapes, 0, 0, width, height);
  for (const text of drawing.querySelectorAll("text")) letter(context, text);
  context.restore();
}

/** A copy of the drawing without its letters, each shape with the colours it has on the page. */
function resolved(drawing: SVGSVGElement): Node {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll("*");
  for (const [at, shape] of copy.querySelectorAll("*").entries()) {
    const original = originals[at];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of TAKEN) shape.setAttribute(name, style.getPropertyValue(name));
  }
  for (const left of copy.querySelectorAll("text, title")) left.remove();
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return copy;
}

/** One text of the drawing, where and as it stands there. */
function letter(context: CanvasRenderingContext2D, text: SVGTextElement): void {
  const style = getComputedStyle(text);
  const words = text.textContent ?? "";
  const [x, y] = [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.direction = style.direction === "rtl" ? "rtl" : "ltr";
  context.textAlign = style.textAnchor === "middle" ? "center" : (style.textAnchor as "start");
  if (style.stroke !== "none") {
    context.strokeStyle = style.stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.lineJoin = "round";
    context.strokeText(words, x, y);
  }
  context.fillStyle = style.fill;
  context.fillText(words, x, y);
}
