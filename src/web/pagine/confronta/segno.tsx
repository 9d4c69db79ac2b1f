import { ESITI, type EsitoConfronto } from '../../../dominio/confronto/insiemi.ts'
import { useParole } from '../../ambiente.ts'
import { Icona, type NomeIcona } from '../../componenti/icona.tsx'
import { printConteggio } from '../../numeri.ts'

const ICONE: Readonly<Record<EsitoConfronto, NomeIcona>> = {
  aggiunta: 'piu',
  tolta: 'meno',
  cambiata: 'diverso',
  invariata: 'uguale',
}

/** What became of one objective: shape and word. */
export const Segno = ({ esito }: { readonly esito: EsitoConfronto }) => {
  const { confronta } = useParole()
  return (
    <span class={`oc-segno ${esito}`}>
      <Icona nome={ICONE[esito]} />
      {confronta.esito[esito]}
    </span>
  )
}

/** How many became what: shape, number and word; links when there is somewhere to go. */
export const Segni = ({
  conteggi,
  indirizzo,
  attuale,
}: {
  readonly conteggi: Readonly<Record<EsitoConfronto, number>>
  readonly indirizzo?: (esito: EsitoConfronto) => string
  readonly attuale?: EsitoConfronto | undefined
}) => {
  const { confronta } = useParole()
  return (
    <span class="oc-segni">
      {ESITI.filter((e) => conteggi[e] > 0).map((e) => {
        const parola = conteggi[e] === 1 ? confronta.esito[e] : confronta.esiti[e]
        const testo = `${printConteggio(conteggi[e])} ${parola}`
        return indirizzo ? (
          <a
            key={e}
            class={`oc-segno ${e}`}
            href={indirizzo(e)}
            aria-current={e === attuale ? 'true' : undefined}
          >
            <Icona nome={ICONE[e]} />
            {testo}
          </a>
        ) : (
          <span key={e} class={`oc-segno ${e}`}>
            <Icona nome={ICONE[e]} />
            {testo}
          </span>
        )
      })}
    </span>
  )
}
