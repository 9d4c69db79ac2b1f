import { annoDi, printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Gantt } from '../../componenti/gantt.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Racconto } from '../../componenti/racconto.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { indirizzoElenco, indirizzoStampaScheda } from '../../indirizzi.ts'
import { type DatiScheda, rilieviDi } from './dati.ts'
import { TabellaFasi } from './fasi.tsx'
import { Fatti } from './fatti.tsx'
import { TabellaIndicatori } from './indicatori.tsx'
import { Indice } from './indice.tsx'
import { Misure } from './misure.tsx'
import { Punteggio } from './punteggio.tsx'
import { Vicine } from './vicine.tsx'

/** One card, whole: what was promised, what was done, and what the data make one ask. */
export const PaginaScheda = (d: DatiScheda) => {
  const { elenco, scheda: parole } = useParole()
  const { scheda, rilievi } = d
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
            </div>
          </div>
          <Misure {...d} />
        </>
      }
    >
      <Tratteggi />
      <Indice scheda={scheda} />
      <div class="oc-largo oc-corpo">
        <Sezione id="dati" titolo={parole.sezioni.dati}>
          <Fatti {...d} />
        </Sezione>
        <Sezione
          id="stato"
          titolo={
            scheda.statoDiAttuazione.length === 1
              ? parole.statoAl(printData(scheda.statoDiAttuazione[0]?.al ?? null))
              : parole.sezioni.stato
          }
        >
          {scheda.statoDiAttuazione.length === 0 ? <p class="oc-muto">{parole.senzaStato}</p> : null}
          {scheda.statoDiAttuazione.map((s) => (
            <div key={s.al}>
              {scheda.statoDiAttuazione.length > 1 ? <h3>{parole.statoAl(printData(s.al))}</h3> : null}
              <Racconto testo={s.testo} />
            </div>
          ))}
          <Domande rilievi={rilieviDi(rilievi, 'stato')} />
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
          />
          <Domande rilievi={rilieviDi(rilievi, 'indicatori')} />
        </Sezione>
        <Sezione id="punteggio" titolo={parole.sezioni.punteggio}>
          <Punteggio conseguimento={d.conseguimento} />
        </Sezione>
        <Vicine vista={scheda.vista} precedente={d.precedente} successiva={d.successiva} />
      </div>
    </Cornice>
  )
}
