import type { ReactNode } from 'react';
import type { CellTone } from '../meeting/cells.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round' as const };

const check = <path d="M2.5 6.5 5 9l4.5-6" {...line} />;
const cross = <path d="m3 3 6 6M9 3 3 9" {...line} />;
const ring = <circle cx="6" cy="6" r="3.8" {...line} />;
const dots = (
  <g fill="currentColor">
    <circle cx="2.4" cy="6" r="1" />
    <circle cx="6" cy="6" r="1" />
    <circle cx="9.6" cy="6" r="1" />
  </g>
);
const halfCircle = (
  <>
    {ring}
    <path d="M6 2.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
  </>
);
const halfSquare = (
  <>
    <path d="M2.2 2.2h7.6v7.6H2.2z" {...line} strokeWidth={1.6} />
    <path d="M2.2 9.8 9.8 2.2v7.6z" fill="currentColor" />
  </>
);
const dash = <path d="M3 6h6" {...line} />;
const dot = <circle cx="6" cy="6" r="3" fill="currentColor" />;

const shapes: Readonly<Record<CellTone, ReactNode>> = {
  agree: check,
  approve: check,
  'agree-with-remark': halfCircle,
  'stand-aside': ring,
  abstain: ring,
  disagree: cross,
  reject: cross,
  split: halfSquare,
  waiting: dots,
  silent: dots,
  answered: dot,
  represented: dot,
  partly: halfCircle,
  unrepresented: dash,
};

/** The sign of a stance. Shape tells it apart without colour; the word stands beside it or is read out. */
export function Shape({ tone, size = 12 }: { readonly tone: CellTone; readonly size?: number }) {
  return (
    <svg
      style={{ flexShrink: 0 }}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden
      focusable="false"
    >
      {shapes[tone]}
    </svg>
  );
}
