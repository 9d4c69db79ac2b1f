import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Gravita, Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { useParole } from '../ambiente.ts'
import type { Parole } from '../parole/it.ts'
import { Icona, type NomeIcona } from './icona.tsx'

const ICONE: Readonly<Record<Gravita, NomeIcona>> = { E: 'errore', W: 'attenzione', I: 'informazione' }
const ORDINE: readonly Gravita[] = ['E', 'W', 'I']

/** How many findings of each severity: shape, number and word. */
export const ConteggioRilievi = ({ conteggi }: { readonly conteggi: Readonly<Record<Gravita, number>> }) => {
  const { comuni } = useParole()
  const presenti = ORDINE.filter((g) => conteggi[g] > 0)
  if (presenti.length === 0) return <span class="oc-muto oc-piccolo">{comuni.nessunRilievo}</span>
  return (
    <span class="oc-conteggi">
      {presenti.map((g) => (
        <span key={g} class={`oc-gravita ${g}`}>
          <Icona nome={ICONE[g]} />
          {comuni.conteggioGravita[g](conteggi[g])}
        </span>
      ))}
    </span>
  )
}

/** " · Peso": the field that a finding questions, where it is one of a card's. */
const nomeCampo = (campo: string, { scheda }: Parole): string => {
  const campi: Readonly<Record<string, string>> = scheda.rilievi.campi
  const nome = campi[campo]
  return nome === undefined ? '' : ` · ${nome}`
}

/** What a page puts beneath each finding (what was answered to it); nothing where it puts nothing. */
export const PiedeRilievo = createContext<((rilievo: Rilievo) => ComponentChildren) | null>(null)

/** One finding: its severity, its question, what makes one ask. */
const Domanda = ({ rilievo }: { readonly rilievo: Rilievo }) => {
  const parole = useParole()
  const piede = useContext(PiedeRilievo)
  return (
    <li class={`oc-domanda ${rilievo.gravita}`}>
      <p class="testa">
        <span class={`oc-gravita ${rilievo.gravita}`}>
          <Icona nome={ICONE[rilievo.gravita]} />
          {parole.comuni.gravita[rilievo.gravita]}
        </span>
        <span class="oc-muto">
          {rilievo.regola}
          {nomeCampo(rilievo.campo, parole)}
          {rilievo.pagina === null ? '' : ` · ${parole.scheda.rilievi.pagina(rilievo.pagina)}`}
        </span>
      </p>
      <p>{rilievo.domanda}</p>
      {rilievo.evidenza ? <p class="evidenza">{rilievo.evidenza}</p> : null}
      {piede?.(rilievo)}
    </li>
  )
}

/** The questions about one field: errors and warnings in sight, informations folded. Nothing when there are none. */
export const Domande = ({ rilievi }: { readonly rilievi: readonly Rilievo[] }) => {
  const { scheda } = useParole()
  const visibili = ORDINE.slice(0, 2).flatMap((g) => rilievi.filter((r) => r.gravita === g))
  const informazioni = rilievi.filter((r) => r.gravita === 'I')
  const elenco = (voci: readonly Rilievo[]) => (
    <ul class="oc-domande">
      {voci.map((r, i) => (
        <Domanda key={`${r.regola}-${i}`} rilievo={r} />
      ))}
    </ul>
  )
  return (
    <>
      {visibili.length > 0 ? elenco(visibili) : null}
      {informazioni.length > 0 ? (
        <details class="oc-apri oc-piccolo">
          <summary>{scheda.rilievi.informazioni(informazioni.length)}</summary>
          {elenco(informazioni)}
        </details>
      ) : null}
    </>
  )
}
