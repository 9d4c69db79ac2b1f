import type { ComponentChildren } from 'preact'
import { type OggettoProva, printProva } from '../../../dominio/prove/prova.ts'
import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import type { Prova } from '../../../servizi/prove/prove.ts'
import { useParole } from '../../ambiente.ts'
import { printMomento } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { indirizzoFileProva, indirizzoProve } from './indirizzi.ts'

type DiScheda = Pick<Scheda, 'vista' | 'codice'>

export const nomeOggetto = ({ tipo, indice }: OggettoProva, p: Parole['prove']): string =>
  tipo === 'scheda' ? p.scheda : p[tipo]((indice ?? 0) + 1)

/** An evidence in a line, with the way to it. */
const Voce = ({ scheda, prova }: { readonly scheda: DiScheda; readonly prova: Prova }) => {
  const { prove: p } = useParole()
  const { dati } = prova
  const testo = printProva(dati)
  if (dati.tipo === 'file')
    return <a href={indirizzoFileProva(scheda.vista, scheda.codice, prova.provaId)}>{testo}</a>
  // The other site isn't told which card it was reached from.
  if (dati.tipo === 'link')
    return (
      <a href={dati.link} rel="noreferrer">
        {testo}
      </a>
    )
  return (
    <>
      {testo}
      {dati.link === null ? null : (
        <>
          {' · '}
          <a href={dati.link} rel="noreferrer" aria-label={`${testo}, ${p.pubblicato}`}>
            {p.pubblicato}
          </a>
        </>
      )}
    </>
  )
}

export interface ElencoProveProps {
  readonly scheda: DiScheda
  readonly prove: readonly Prova[]
  /** What stands under an evidence. */
  readonly azione?: (prova: Prova) => ComponentChildren
}

export const ElencoProve = ({ scheda, prove, azione }: ElencoProveProps) => {
  const { prove: p } = useParole()
  return (
    <ul class="oc-prove">
      {prove.map((prova) => (
        <li key={prova.provaId} id={`prova-${prova.provaId}`}>
          <p>
            <b>{p.tipi[prova.dati.tipo]}</b> <Voce scheda={scheda} prova={prova} />
          </p>
          <p class="oc-muto">
            {nomeOggetto(prova.oggetto, p)} ·{' '}
            <time dateTime={prova.aggiuntaIl}>
              {p.aggiunta(printMomento(prova.aggiuntaIl), prova.aggiuntaDa)}
            </time>
          </p>
          {azione?.(prova)}
        </li>
      ))}
    </ul>
  )
}

/** The evidence on the card's page, and the way to add to it. */
export const ProveScheda = ({ scheda, prove }: Pick<ElencoProveProps, 'scheda' | 'prove'>) => {
  const { prove: p } = useParole()
  return (
    <>
      {prove.length === 0 ? (
        <p class="oc-muto">{p.nessuna}</p>
      ) : (
        <ElencoProve scheda={scheda} prove={prove} />
      )}
      <p>
        <a href={indirizzoProve(scheda.vista, scheda.codice)}>{p.vai}</a>
      </p>
    </>
  )
}
