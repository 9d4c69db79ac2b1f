import { SEGNALI, type Segnale } from '../../dominio/segnali/segnali.ts'
import { useParole } from '../ambiente.ts'
import { printConteggio } from '../numeri.ts'
import { Icona, type NomeIcona } from './icona.tsx'

const ICONE: Readonly<Record<Segnale, NomeIcona>> = {
  'in-ritardo': 'ritardo',
  'a-rischio': 'attenzione',
  'sotto-atteso': 'no',
  'con-rilievi': 'informazione',
}

export interface SegnaliProps {
  /** How many cards have each; a single card has 1 or 0, and its signals are shown without a number. */
  readonly conteggi: Readonly<Partial<Record<Segnale, number>>>
  readonly senzaNumero?: boolean
  /** Makes each a link that narrows to it. `nome` says of what, for who hears the link alone. */
  readonly indirizzo?: (segnale: Segnale) => string
  readonly nome?: string
}

/** What to look at: shape, number and word. Nothing to say is said. */
export const Segnali = ({ conteggi, senzaNumero, indirizzo, nome }: SegnaliProps) => {
  const { piano } = useParole()
  const presenti = SEGNALI.filter((s) => (conteggi[s] ?? 0) > 0)
  if (presenti.length === 0) return <span class="oc-muto oc-piccolo">{piano.nessunSegnale}</span>
  return (
    <span class="oc-segnali">
      {presenti.map((s) => {
        const quanti = senzaNumero ? '' : printConteggio(conteggi[s] ?? 0)
        const dentro = (
          <>
            <Icona nome={ICONE[s]} />
            {`${quanti} ${piano.segnali[s]}`.trim()}
          </>
        )
        return indirizzo ? (
          <a
            key={s}
            class={`oc-segnale ${s}`}
            href={indirizzo(s)}
            aria-label={nome ? piano.soloQuestiDi(quanti, piano.segnali[s], nome) : undefined}
          >
            {dentro}
          </a>
        ) : (
          <span key={s} class={`oc-segnale ${s}`}>
            {dentro}
          </span>
        )
      })}
    </span>
  )
}

/** The signals of one card as counts. */
export const toConteggi = (segnali: readonly Segnale[]): Partial<Record<Segnale, number>> =>
  Object.fromEntries(segnali.map((s) => [s, 1]))
