/** The two hatchings that bars and Gantt refer to (`url(#…)`): once a page, taking no room. */
export const Tratteggi = () => (
  <svg class="oc-definizioni-svg" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {(
        [
          ['oc-righe-blu', '#dfe5eb', '#0059b3'],
          ['oc-righe-ambra', '#fff4dd', '#8f5600'],
        ] as const
      ).map(([id, fondo, riga]) => (
        <pattern
          key={id}
          id={id}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={fondo} />
          <rect width="2.5" height="6" fill={riga} />
        </pattern>
      ))}
    </defs>
  </svg>
)
