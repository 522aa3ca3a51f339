/**
 * A picture of the toolbar with the icon, or with the menu to pin it. Decorative, since the text
 * beside it says the same.
 */
export function PinPicture({ inToolbar }: { inToolbar: boolean }) {
  return (
    <svg class="pin-picture" viewBox={inToolbar ? '0 0 240 40' : '0 0 240 104'} aria-hidden="true">
      <rect class="bar" x="1" y="1" width="238" height="38" rx="9" />
      <rect class="address" x="12" y="9" width="116" height="22" rx="11" />
      {inToolbar ? (
        <>
          <path class="puzzle" d={PUZZLE} transform="translate(160 7)" />
          <circle class="here" cx="211" cy="20" r="15" />
          <ListIcon x={200} y={9} />
        </>
      ) : (
        <>
          <circle class="here" cx="180" cy="20" r="15" />
          <path class="puzzle" d={PUZZLE} transform="translate(168 7)" />
          <rect class="menu" x="72" y="48" width="156" height="48" rx="9" />
          <ListIcon x={82} y={61} />
          <path class="name" d="M114 67h58M114 77h36" />
          <circle class="here" cx="207" cy="72" r="14" />
          <path class="pin" d={PIN} transform="translate(196 61)" />
        </>
      )}
    </svg>
  );
}

const PUZZLE = 'M9 6a3 3 0 0 1 6 0v1h5v5h-1a3 3 0 0 0 0 6h1v5H4v-5h1a3 3 0 0 0 0-6H4V7h5z';

const PIN = 'M8 4h7v1.500l-1 1V11l3 3v1.500h-4.800V20h-1.400v-4.500H6V14l3-3V6.500l-1-1z';

function ListIcon({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class="page" width="22" height="22" rx="5" />
      <path
        class="lines"
        d="M5.500 6.500h11M9.500 11h7M9.500 15.500h4.500M5.500 11h.01M5.500 15.500h.01"
      />
    </g>
  );
}
