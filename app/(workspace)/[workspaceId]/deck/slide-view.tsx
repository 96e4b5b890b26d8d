import type { CSSProperties } from "react";
import { connectorPath } from "@/domain/deck/connector-path";
import {
  type Box,
  type BoxText,
  cornerShare,
  type Deck,
  pageSize,
  type Run,
  type Slide,
  type Stroke,
} from "@/domain/deck/deck";
import { lookOf, paintOf, paintsOf, type SlideLook } from "@/domain/deck/look-of";
import { typefaces } from "@/domain/deck/theme";
import { ChartView } from "./chart-view";

const pointsPerInch = 72;
const width = pageSize.w * pointsPerInch;
const height = pageSize.h * pointsPerInch;
export const inches = (value: number) => value * pointsPerInch;

type SlideViewProps = { slide: Slide; brand: Deck["brand"]; decorative?: boolean };

/** A slide, box by box, on paper: slides are white in either theme. */
export function SlideView({ slide, brand, decorative }: SlideViewProps) {
  const look = lookOf(brand);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={decorative ? "presentation" : "img"}
      aria-hidden={decorative}
      aria-label={decorative ? undefined : altOf(slide)}
      // As PowerPoint sets the typefaces: figures and hyphens of the screens are wider than what was measured.
      className="block h-auto w-full [&_text]:[font-feature-settings:normal] [&_text]:[font-variant-numeric:normal]"
      style={{ ...paintsOf(look), ...facesOf(look), background: paintOf("paper"), colorScheme: "light" }}
    >
      {look.logo && (
        <image
          href={`data:image/png;base64,${look.logo.png}`}
          x={inches(look.logo.frame.x)}
          y={inches(look.logo.frame.y)}
          width={inches(look.logo.frame.w)}
          height={inches(look.logo.frame.h)}
        />
      )}
      {slide.boxes.map((box) => (
        <BoxView key={box.id} box={box} />
      ))}
    </svg>
  );
}

const altOf = (slide: Slide) => [slide.title, ...slide.boxes.map(({ alt }) => alt).filter(Boolean)].join(". ");

function BoxView({ box }: { box: Box }) {
  switch (box.kind) {
    case "text":
      return <Text text={box.text} />;
    case "shape": {
      const { x, y, w, h } = box.frame;
      const paint = { fill: box.fill ? paintOf(box.fill) : "none", ...strokeOf(box.stroke) };
      return (
        <g>
          {box.shape === "ellipse" ? (
            <ellipse cx={inches(x + w / 2)} cy={inches(y + h / 2)} rx={inches(w / 2)} ry={inches(h / 2)} {...paint} />
          ) : (
            <rect
              x={inches(x)}
              y={inches(y)}
              width={inches(w)}
              height={inches(h)}
              rx={box.shape === "round" ? inches(cornerShare * Math.min(w, h)) : 0}
              {...paint}
            />
          )}
          {box.text && <Text text={box.text} />}
        </g>
      );
    }
    case "line":
      return (
        <line
          x1={inches(box.from.x)}
          y1={inches(box.from.y)}
          x2={inches(box.to.x)}
          y2={inches(box.to.y)}
          {...strokeOf(box.stroke)}
        />
      );
    case "connector": {
      const points = connectorPath(box).map(({ x, y }) => [inches(x), inches(y)] as const);
      const [endX = 0, endY = 0] = points.at(-1) ?? [];
      const [lastX = 0, lastY = 0] = points.at(-2) ?? [];
      const turn = (Math.atan2(endY - lastY, endX - lastX) * 180) / Math.PI;
      return (
        <g fill="none" {...strokeOf(box.stroke)}>
          <polyline points={points.map((point) => point.join()).join(" ")} />
          <path
            d="M0 0L-4 -2.5V2.5Z"
            transform={`translate(${endX} ${endY}) rotate(${turn})`}
            fill={paintOf(box.stroke.color)}
            stroke="none"
          />
        </g>
      );
    }
    case "group":
      return box.children.map((child) => <BoxView key={child.id} box={child} />);
    case "table":
      return <Table box={box} />;
    case "chart":
      return <ChartView box={box} />;
  }
}

function Table({ box }: { box: Extract<Box, { kind: "table" }> }) {
  let y = box.frame.y;
  return box.rows.map((row, at) => {
    const top = y;
    y += row.height;
    let x = box.frame.x;
    return (
      <g key={at}>
        {row.cells.map((cell, column) => {
          const left = x;
          x += box.columns[column] ?? 0;
          return (
            <g key={column}>
              {cell.fill && (
                <rect
                  x={inches(left)}
                  y={inches(top)}
                  width={inches(box.columns[column] ?? 0)}
                  height={inches(row.height)}
                  fill={paintOf(cell.fill)}
                />
              )}
              <Text text={cell.text} />
            </g>
          );
        })}
        <line
          x1={inches(box.frame.x)}
          x2={inches(x)}
          y1={inches(y)}
          y2={inches(y)}
          stroke={paintOf(row.header ? "ink" : "hairline")}
          strokeWidth={row.header ? 1 : 0.75}
        />
      </g>
    );
  });
}

function Text({ text }: { text: BoxText }) {
  return text.lines.map((line, at) => (
    <g key={at}>
      {line.bullet && (
        <text
          x={inches(line.bullet.x)}
          y={inches(line.bullet.y)}
          fontSize={line.bullet.size}
          fill={paintOf(line.bullet.color)}
        >
          {line.bullet.character}
        </text>
      )}
      <text
        x={inches(line.x)}
        y={inches(line.y)}
        textAnchor={line.anchor}
        direction={line.rtl ? "rtl" : undefined}
        xmlSpace="preserve"
      >
        {line.runs.map((run, place) => (
          <tspan key={place} {...styleOf(run)}>
            {run.text}
          </tspan>
        ))}
      </text>
    </g>
  ));
}

const families = {
  serif: `"Newsreader Var", ${typefaces.serif.fallback}`,
  sans: `"Inter Var", ${typefaces.sans.fallback}`,
};

/** The families of the two typefaces; those of a brand only where a brand has named one. */
const facesOf = ({ typefaces: { serif, sans } }: SlideLook) =>
  ({
    "--slide-serif": serif.name === typefaces.serif.name ? families.serif : `"${serif.name}", ${serif.fallback}`,
    "--slide-sans": sans.name === typefaces.sans.name ? families.sans : `"${sans.name}", ${sans.fallback}`,
  }) as CSSProperties;

const styleOf = (run: Run) => ({
  fontSize: run.size,
  fontWeight: run.bold ? 700 : 400,
  fontStyle: run.italic ? "italic" : "normal",
  fill: paintOf(run.color),
  style: { fontFamily: `var(--slide-${run.face})` },
});

export const strokeOf = (stroke: Stroke | null) =>
  stroke
    ? {
        stroke: paintOf(stroke.color),
        strokeWidth: stroke.width,
        strokeDasharray: stroke.dash ? `${3 * stroke.width} ${stroke.width}` : undefined,
      }
    : {};
