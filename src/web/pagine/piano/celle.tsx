import type { ColonnaFissa } from '../../../servizi/quadro/colonne.ts'
import { computeScarto } from '../../../servizi/quadro/ordina.ts'
import type { SintesiScheda } from '../../../servizi/quadro/quadro.ts'
import { useParole } from '../../ambiente.ts'
import { Avanzamento, printAvanzamentoPagina } from '../../componenti/avanzamento.tsx'
import { ConteggioRilievi } from '../../componenti/rilievi.tsx'
import { Segnali, toConteggi } from '../../componenti/segnali.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { printPunti } from '../../numeri.ts'
import { Etichette } from './foglia.tsx'

/** What a column shows of a card. */
export const ValoreColonna = ({
  scheda: s,
  colonna,
}: {
  readonly scheda: SintesiScheda
  readonly colonna: ColonnaFissa
}) => {
  const parole = useParole()
  const { comuni, piano } = parole
  switch (colonna) {
    case 'centro':
    case 'responsabile':
    case 'assessorato':
    case 'areaTematica':
      return <Valore testo={s[colonna]} />
    case 'avanzamento':
      return <Avanzamento valore={s.avanzamento} />
    case 'atteso':
      return s.atteso === null ? (
        <Valore testo={null} />
      ) : (
        <span class="oc-numeri">{printAvanzamentoPagina(s.atteso, parole)}</span>
      )
    case 'tempi': {
      const scarto = computeScarto(s)
      return (
        <>
          {piano.tempi[s.tempi]}
          {scarto !== null && scarto > 0 && s.tempi === 'in ritardo' ? (
            <span class="oc-piccolo oc-muto oc-blocco">{piano.scarto(printPunti(scarto))}</span>
          ) : null}
        </>
      )
    }
    case 'conseguimento':
      return s.conseguimento === null ? (
        <Valore testo={null} />
      ) : (
        <span class="oc-numeri">{printAvanzamentoPagina(s.conseguimento, parole)}</span>
      )
    case 'indicatori': {
      const { raggiunti, totali, nonRendicontati } = s.indicatori
      return totali === 0 ? (
        <span class="oc-muto">{piano.senzaIndicatori}</span>
      ) : (
        <>
          <span class="oc-numeri">{piano.indicatoriBrevi(raggiunti, totali)}</span>
          {nonRendicontati > 0 ? (
            <span class="oc-piccolo oc-muto oc-blocco">{piano.nonRendicontati(nonRendicontati)}</span>
          ) : null}
        </>
      )
    }
    case 'segnali':
      return <Segnali conteggi={toConteggi(s.segnali)} senzaNumero />
    case 'mancanze':
      return s.mancanze.length === 0 ? (
        <span class="oc-muto">{comuni.nessuno}</span>
      ) : (
        s.mancanze.map((m) => piano.mancanze[m]).join(', ')
      )
    case 'rilievi':
      return <ConteggioRilievi conteggi={s.rilievi} />
    case 'etichette':
      return s.etichette.length === 0 ? (
        <span class="oc-muto">{comuni.nessuno}</span>
      ) : (
        <Etichette nomi={s.etichette} />
      )
  }
}
