import { useMemo } from "react";
import { encode } from "uqr";

/** A text for a camera, black on white in every theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, marks } = useMemo(() => {
    const code = encode(text, { ecc: "M", border: 4 });
    const rows = code.data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join(""));
    return { size: code.size, marks: rows.join("") };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="w-full">
      <rect width={size} height={size} className="fill-(--qr-ground)" />
      <path d={marks} className="fill-(--qr-mark)" />
    </svg>
  );
}
