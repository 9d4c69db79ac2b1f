import { DOMANDE_SFIDA } from '../../../dominio/sfida/sfida.ts'
import type { Andamento } from '../../../servizi/andamento/andamento.ts'
import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { Motivi } from '../../grafici/motivi.tsx'
import { printConteggio } from '../../numeri.ts'
import { GraficoAvanzamento } from './avanzamento.tsx'
import { GraficoConseguimento } from './conseguimento.tsx'
import { Fascia, type FasciaProps } from './fascia.tsx'
import { GraficoIndicatori } from './indicatori.tsx'
import { GraficiRilievi } from './rilievi.tsx'
import { GraficoScadenze } from './scadenze.tsx'
import { indirizzoAndamento } from './stato.ts'

export interface DatiAndamento extends Omit<FasciaProps, 'pagina'> {
  readonly andamento: Andamento
}

/** How many targets ask little, and the way to them. */
const Sfida = ({ andamento: a, stato }: Pick<DatiAndamento, 'andamento' | 'stato'>) => {
  const { sfida: p } = useParole().andamento
  return (
    <>
      <ul class="oc-grandi">
        {DOMANDE_SFIDA.map((d) => (
          <li key={d}>
            <b>{printConteggio(a.sfida[d].si.length)}</b>
            {p.domande[d].breve}
          </li>
        ))}
      </ul>
      <p>
        <a href={indirizzoAndamento('sfida', stato)}>{p.vedi}</a>
      </p>
    </>
  )
}

/** The charts of a view of the plan. */
export const PaginaAndamento = ({ andamento: a, ...fascia }: DatiAndamento) => {
  const { andamento: p, elenco } = useParole()
  const { stato } = fascia
  const { obiettivi } = a.totale
  return (
    <Cornice
      titolo={p.titolo}
      sezione="andamento"
      fascia={
        <>
          <Briciole
            voci={[{ testo: elenco.titoloVista(a.piano.quadro.vista.titolo) }, { testo: p.titolo }]}
          />
          <Fascia pagina="grafici" {...fascia} />
        </>
      }
    >
      <Tratteggi />
      <Motivi />
      <div class="oc-largo oc-corpo oc-andamento">
        {obiettivi === 0 ? (
          <div role="status">
            <h2>{p.vuoto}</h2>
            <p>{p.vuotoRimedio}</p>
          </div>
        ) : (
          <>
            <p class="oc-muto">{p.suQuanti(printConteggio(obiettivi), obiettivi === 1)}</p>
            <Sezione id="avanzamento" titolo={p.avanzamento.titolo(p.raggruppamenti[stato.per])}>
              <GraficoAvanzamento andamento={a} stato={stato} />
            </Sezione>
            <div class="oc-grafici-due">
              <Sezione id="conseguimento" titolo={p.conseguimento.titolo}>
                <GraficoConseguimento andamento={a} />
              </Sezione>
              <Sezione id="scadenze" titolo={p.scadenze.titolo}>
                <GraficoScadenze andamento={a} stato={stato} />
              </Sezione>
            </div>
            <Sezione id="indicatori" titolo={p.indicatori.titolo}>
              <GraficoIndicatori andamento={a} stato={stato} />
            </Sezione>
            <Sezione id="sfida" titolo={p.sfida.titolo}>
              <Sfida andamento={a} stato={stato} />
            </Sezione>
            <Sezione id="rilievi" titolo={p.rilievi.titolo}>
              <GraficiRilievi andamento={a} stato={stato} />
            </Sezione>
          </>
        )}
      </div>
    </Cornice>
  )
}
