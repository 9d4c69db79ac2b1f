import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { RisposteVista } from '../../../servizi/commenti/risposte.ts'
import type { Controlli, RilievoInContesto } from '../../../servizi/controlli/controlli.ts'
import type { Opzione } from '../../componenti/campo.tsx'
import { idFase, idIndicatore } from '../../gantt/ancore.ts'
import { indirizzoScheda } from '../../indirizzi.ts'
import type { FiltroControlli } from './indirizzi.ts'

/** All that the page of findings shows. */
export interface DatiControlli {
  readonly controlli: Pick<Controlli, 'vista' | 'conteggio' | 'regole' | 'nonApplicabili'>
  readonly filtro: FiltroControlli
  readonly opzioni: Readonly<
    Record<'viste' | 'regole' | 'centri' | 'responsabili' | 'campi', readonly Opzione[]>
  >
  /** The findings of this page. */
  readonly righe: readonly RilievoInContesto[]
  readonly risposte: RisposteVista
  /** May whoever asks answer on the card of a finding? */
  readonly puoRispondere: (voce: RilievoInContesto) => boolean
  readonly totale: number
  readonly pagina: number
  readonly pagine: number
}

export const PER_PAGINA = 50

const ANCORE: Readonly<Record<string, string>> = {
  statoDiAttuazione: 'stato',
  fasi: 'fasi',
  indicatori: 'indicatori',
}

/** The card's page, at the field that a finding questions. */
export const indirizzoRilievo = (vista: string, r: Rilievo): string | null => {
  if (r.codice === null) return null
  const radice = r.campo.split('.')[0] ?? ''
  const riga = r.indice === null ? null : ({ fasi: idFase, indicatori: idIndicatore }[radice] ?? null)
  const ancora = riga === null || r.indice === null ? (ANCORE[radice] ?? 'dati') : riga(r.indice)
  return `${indirizzoScheda(vista, r.codice)}#${ancora}`
}

/** A rule's words without the letters of its severities, which the page tells with a shape and a word. */
export const printTitolo = (titolo: string): string => titolo.replaceAll(/ \([EWI]\)/g, '')

/** Consecutive findings of the same rule, or of the same card. */
export const toGruppi = (
  righe: readonly RilievoInContesto[],
  per: 'regola' | 'scheda',
): readonly { readonly chiave: string; readonly righe: readonly RilievoInContesto[] }[] =>
  [...Map.groupBy(righe, ({ rilievo: r }) => (per === 'regola' ? r.regola : (r.codice ?? '')))].map(
    ([chiave, sue]) => ({ chiave, righe: sue }),
  )
