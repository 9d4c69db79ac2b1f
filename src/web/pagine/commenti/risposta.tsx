import type { ComponentChildren } from 'preact'
import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import { oggettoRilievo } from '../../../servizi/commenti/commenti.ts'
import { findRisposta, type RispostaRilievo, type RisposteVista } from '../../../servizi/commenti/risposte.ts'
import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { PiedeRilievo } from '../../componenti/rilievi.tsx'
import { printMomento } from '../../numeri.ts'
import { printInBreve } from '../../testo-breve.ts'
import { indirizzoCommenti, indirizzoRisposta } from './indirizzi.ts'
import { printSu } from './su.ts'

/** More than this is read on the page of the comments. */
const LETTERE = 300

export interface RispostaProps {
  readonly vista: string
  readonly codice: string
  readonly rilievo: Rilievo
  readonly risposta: RispostaRilievo | null
  /** May whoever looks answer it? */
  readonly puoRispondere: boolean
}

/** Beneath a finding: what was answered and whether it is closed, or the way to answer. */
export const Risposta = ({ vista, codice, rilievo, risposta, puoRispondere }: RispostaProps) => {
  const { risposte: p } = useParole().commenti
  if (risposta === null)
    return puoRispondere ? (
      <p class="rispondi">
        <a
          href={indirizzoRisposta(vista, codice, printSu(oggettoRilievo(rilievo)))}
          aria-label={p.rispondiA(rilievo.domanda)}
        >
          {p.rispondi}
        </a>
      </p>
    ) : null
  const { ultimo, risoltoIl, risoltoDa } = risposta
  return (
    <p class="risposta">
      <b>
        <Icona nome={risoltoIl === null ? 'informazione' : 'si'} />{' '}
        {risoltoIl === null
          ? p.risposto(ultimo.chiNome, printMomento(ultimo.scrittoIl))
          : p.chiusa(risoltoDa ?? '', printMomento(risoltoIl))}
      </b>{' '}
      {printInBreve(ultimo.testo, LETTERE)}{' '}
      <a
        href={`${indirizzoCommenti(vista, codice)}#c${risposta.commentoId}`}
        aria-label={p.leggiDi(rilievo.domanda)}
      >
        {p.leggi}
      </a>
    </p>
  )
}

export interface ConRisposteProps {
  readonly vista: string
  readonly codice: string
  /** Null: whoever looks may not read them. */
  readonly risposte: RisposteVista | null
  readonly puoRispondere: boolean
  readonly children: ComponentChildren
}

/** Every finding within says what was answered to it. */
export const ConRisposte = ({ vista, codice, risposte, puoRispondere, children }: ConRisposteProps) => (
  <PiedeRilievo.Provider
    value={
      risposte === null
        ? null
        : (rilievo) => (
            <Risposta
              vista={vista}
              codice={codice}
              rilievo={rilievo}
              risposta={findRisposta(risposte, codice, rilievo)}
              puoRispondere={puoRispondere}
            />
          )
    }
  >
    {children}
  </PiedeRilievo.Provider>
)
