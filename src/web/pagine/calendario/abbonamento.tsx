import { printData } from '../../../dominio/valori/data.ts'
import type { MioAbbonamento } from '../../../servizi/campagne/feed/abbonamento.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { printMomento } from '../../numeri.ts'
import { INDIRIZZO_ABBONAMENTO } from './indirizzi.ts'

export interface DatiAbbonamento {
  readonly abbonamento: MioAbbonamento | null
  /** Just made, whole ("http://…"): shown this once. */
  readonly nuovo: string | null
  readonly revocato: boolean
}

const Nuovo = ({ indirizzo }: { readonly indirizzo: string }) => {
  const { abbonamento: p } = useParole()
  return (
    <Avviso tono="bene" titolo={p.nuovo} subito>
      <p>{p.nuovoSpiega}</p>
      <div class="oc-abbonamento">
        <label for="c-abbonamento">{p.indirizzo}</label>
        <input id="c-abbonamento" class="form-control" type="text" readonly value={indirizzo} />
        <button
          type="button"
          class="btn btn-primary"
          hidden
          data-copia="c-abbonamento"
          data-copiato={p.copiato}
        >
          {p.copia}
        </button>
        <p role="status" class="oc-piccolo" />
      </div>
    </Avviso>
  )
}

/** The address of one's own calendar: whether there is one, made, made anew, taken back. */
export const PaginaAbbonamento = ({ abbonamento: a, nuovo, revocato }: DatiAbbonamento) => {
  const { abbonamento: p } = useParole()
  return (
    <Cornice
      titolo={p.titolo}
      sezione="calendario"
      fascia={
        <>
          <h1>{p.titolo}</h1>
          <p class="oc-apertura">{p.apertura}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {nuovo === null ? null : <Nuovo indirizzo={nuovo} />}
        {revocato ? <Avviso tono="bene" titolo={p.revocato} subito /> : null}
        {a === null ? (
          <p>{p.nessuno}</p>
        ) : (
          <p>
            <b>{p.attivo}.</b> {p.creato(printMomento(a.creatoIl))},{' '}
            {a.lettoIl === null ? p.maiLetto : p.letto(printData(a.lettoIl))}.
          </p>
        )}
        <div class="oc-pulsanti">
          <Modulo azione={INDIRIZZO_ABBONAMENTO}>
            <button type="submit" class={`btn ${a === null ? 'btn-primary' : 'btn-outline-primary'}`}>
              {a === null ? p.crea : p.ricrea}
            </button>
          </Modulo>
          {a === null ? null : (
            <Modulo azione={`${INDIRIZZO_ABBONAMENTO}/revoca`}>
              <button type="submit" class="btn btn-outline-primary">
                {p.revoca}
              </button>
            </Modulo>
          )}
        </div>
        {a === null ? null : <p class="oc-muto oc-piccolo oc-stacco">{p.ricreaSpiega}</p>}
        <Sezione id="come" titolo={p.comeTitolo}>
          <ul class="oc-testo">
            {p.come.map((riga) => (
              <li key={riga}>{riga}</li>
            ))}
          </ul>
        </Sezione>
        <Sezione id="segreto" titolo={p.segretoTitolo}>
          <p class="oc-testo">{p.segreto}</p>
        </Sezione>
      </div>
    </Cornice>
  )
}
