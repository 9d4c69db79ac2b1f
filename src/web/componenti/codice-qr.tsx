import encodeQR from 'qr'

/** White modules around the symbol, as the standard asks. */
const MARGINE = 4

/** The dark modules as one path, row by row: one horizontal run is one stroke of it. */
const toTracciato = (moduli: readonly (readonly boolean[])[]): string =>
  moduli
    .flatMap((riga, y) => {
      const tratti: string[] = []
      for (let x = 0; x < riga.length; x += 1) {
        if (!riga[x]) continue
        const da = x
        while (riga[x + 1]) x += 1
        tratti.push(`M${da} ${y}h${x - da + 1}v1h-${x - da + 1}z`)
      }
      return tratti
    })
    .join('')

/**
 * A text as a QR code, drawn here: what it says is a secret and goes through nobody else's service. `nome` is what who
 * can't see it is told; the text should stand beside it too.
 */
export const CodiceQr = ({ testo, nome }: { readonly testo: string; readonly nome: string }) => {
  const moduli = encodeQR(testo, 'raw', { ecc: 'medium', border: MARGINE })
  const lato = moduli.length
  return (
    <svg
      class="oc-qr"
      viewBox={`0 0 ${lato} ${lato}`}
      role="img"
      aria-label={nome}
      shape-rendering="crispEdges"
    >
      <rect width={lato} height={lato} fill="#fff" />
      <path d={toTracciato(moduli)} fill="#000" />
    </svg>
  )
}
