import { annoDi, printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Gantt } from '../../componenti/gantt.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { indirizzoElenco, indirizzoStampaScheda } from '../../indirizzi.ts'
import type { Parole } from '../../parole/it.ts'
import { indirizzoCommenti } from '../commenti/indirizzi.ts'
import { ConRisposte } from '../commenti/risposta.tsx'
import { ProveScheda } from '../prove/elenco.tsx'
import { Andamenti } from './andamento.tsx'
import { Condividi } from './condividi.tsx'
import { type DatiScheda, rilieviDi } from './dati.ts'
import { TabellaFasi } from './fasi.tsx'
import { Fatti } from './fatti.tsx'
import { TabellaIndicatori } from './indicatori.tsx'
import { Indice } from './indice.tsx'
import { Misure } from './misure.tsx'
import { Punteggio } from './punteggio.tsx'
import { Stato } from './stato.tsx'
import { chooseStati } from './stato-dati.ts'
import { StoriaScheda } from './storia.tsx'
import { Tempi } from './tempi.tsx'
import { Vicine } from './vicine.tsx'

/** The one narrative's date stands in the heading; where there are several, each has its own. */
const titoloStato = ({ scheda, storia, scelta }: DatiScheda, parole: Parole['scheda']): string => {
  const { presente, accanto } = chooseStati(scheda, storia, scelta)
  return presente !== null && accanto === null && scheda.statoDiAttuazione.length === 1
    ? parole.statoAl(printData(presente.al))
    : parole.sezioni.stato
}

/** One card, whole: what was promised, what was done, and what the data make one ask. */
export const PaginaScheda = (d: DatiScheda) => {
  const { commenti, elenco, prove, scheda: parole, storia } = useParole()
  const { scheda, rilievi } = d
  const aperte = d.risposte?.aperte.get(scheda.codice) ?? 0
  return (
    <Cornice
      titolo={`${scheda.codice} ${scheda.descrizione}`}
      sezione="obiettivi"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: elenco.titoloVista(d.vista.titolo), indirizzo: indirizzoElenco(scheda.vista) },
              ...scheda.collegamenti.map((c) => ({ testo: c.titolo || c.codice })),
              { testo: scheda.codice },
            ]}
          />
          <div class="oc-scheda-testa">
            <h1>
              <span class="oc-codice">{scheda.codice}</span> {scheda.descrizione}
            </h1>
            <div class="oc-pulsanti">
              <a class="btn btn-outline-primary" href={indirizzoStampaScheda(scheda.vista, scheda.codice)}>
                <Icona nome="stampa" />
                {parole.stampa}
              </a>
              <Condividi titolo={`${scheda.codice} ${scheda.descrizione}`} indirizzo={d.indirizzo} />
            </div>
          </div>
          <Misure {...d} />
        </>
      }
    >
      <Tratteggi />
      <Indice scheda={scheda} />
      <ConRisposte
        vista={scheda.vista}
        codice={scheda.codice}
        risposte={d.risposte}
        puoRispondere={d.puo.rispondere}
      >
        <div class="oc-largo oc-corpo">
          <Sezione id="dati" titolo={parole.sezioni.dati}>
            <Fatti {...d} />
          </Sezione>
          <Sezione id="stato" titolo={titoloStato(d, parole)}>
            <Stato {...d} />
          </Sezione>
          <Sezione id="tempi" titolo={parole.sezioni.tempi}>
            <Tempi {...d} />
          </Sezione>
          <Sezione id="gantt" titolo={parole.sezioni.gantt}>
            <Gantt fasi={scheda.fasi} al={d.al} anno={annoDi(d.al)} titolo="t-gantt" />
          </Sezione>
          <Sezione id="fasi" titolo={parole.sezioni.fasi}>
            <TabellaFasi fasi={scheda.fasi} al={d.al} rilievi={rilievi} />
            <Domande rilievi={rilieviDi(rilievi, 'fasi')} />
          </Sezione>
          <Sezione id="indicatori" titolo={parole.sezioni.indicatori}>
            <TabellaIndicatori
              indicatori={scheda.indicatori}
              voci={d.conseguimento.indicatori}
              rilievi={rilievi}
              storia={d.storia}
            />
            <Domande rilievi={rilieviDi(rilievi, 'indicatori')} />
            {d.storia === null ? null : (
              <Andamenti
                indicatori={scheda.indicatori}
                andamenti={d.storia.andamenti}
                anno={d.storia.schede[d.storia.corrente]?.anno ?? annoDi(d.al)}
                codice={scheda.codice}
              />
            )}
          </Sezione>
          <Sezione id="punteggio" titolo={parole.sezioni.punteggio}>
            <Punteggio conseguimento={d.conseguimento} />
          </Sezione>
          <Sezione id="prove" titolo={prove.titolo}>
            <ProveScheda scheda={scheda} prove={d.prove} />
          </Sezione>
          {d.puo.commenti ? (
            <Sezione id="commenti" titolo={commenti.titolo}>
              <p>
                {commenti.sullaScheda.spiega}{' '}
                {aperte > 0 ? <strong>{commenti.sullaScheda.aperte(aperte)}</strong> : null}
              </p>
              <p>
                <a href={indirizzoCommenti(scheda.vista, scheda.codice)}>{commenti.sullaScheda.vai}</a>
              </p>
            </Sezione>
          ) : null}
          <Sezione id="storia" titolo={storia.sullaScheda.titolo}>
            <StoriaScheda scheda={scheda} puo={d.puo} />
          </Sezione>
          <Vicine vista={scheda.vista} precedente={d.precedente} successiva={d.successiva} />
        </div>
      </ConRisposte>
    </Cornice>
  )
}
