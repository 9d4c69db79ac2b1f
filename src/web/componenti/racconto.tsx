/** A marker that opens a list item as offices type it: a dash, a bullet, an asterisk. */
const SEGNO = /^\s*[-–—•·*▪◦]\s+/u

interface Blocco {
  readonly paragrafo: string | null
  readonly voci: readonly string[]
}

/** A paragraph of narrative: its text, then its list items (a new line begins one). */
const readBlocco = (testo: string): Blocco => {
  const righe = testo.split('\n')
  const primaEVoce = righe.length > 1 && SEGNO.test(righe[0] ?? '')
  const paragrafo = primaEVoce ? null : (righe[0] ?? '')
  return { paragrafo, voci: righe.slice(primaEVoce ? 0 : 1).map((r) => r.replace(SEGNO, '')) }
}

/** A narrative as it was written: "\n\n" splits paragraphs, "\n" begins a list item. Text is only ever text. */
export const Racconto = ({ testo }: { readonly testo: string }) => (
  <div class="oc-racconto">
    {testo.split('\n\n').map((brano, i) => {
      const { paragrafo, voci } = readBlocco(brano)
      return [
        paragrafo === null ? null : <p key={`p${i}`}>{paragrafo}</p>,
        voci.length === 0 ? null : (
          <ul key={`u${i}`}>
            {voci.map((v, j) => (
              <li key={`${j}-${v.length}`}>{v}</li>
            ))}
          </ul>
        ),
      ]
    })}
  </div>
)
