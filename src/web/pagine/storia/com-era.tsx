import { annoDi, printData } from '../../../dominio/valori/data.ts'
import { giornoDi } from '../../../dominio/valori/giorno.ts'
import type { ComEra, SchedaComEra } from '../../../servizi/registro/com-era.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { CampoData } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Gantt } from '../../componenti/gantt.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Racconto } from '../../componenti/racconto.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { indirizzoElenco, indirizzoScheda } from '../../indirizzi.ts'
import { printMomento } from '../../numeri.ts'
import { TabellaFasi } from '../scheda/fasi.tsx'
import { TabellaIndicatori } from '../scheda/indicatori.tsx'
import { indirizzoComEra, indirizzoStampaComEra, indirizzoStoria } from './indirizzi.ts'

export interface DatiComEra {
  readonly trovata: ComEra
  /** The day asked for (ISO); null when what was written is not one. */
  readonly data: string | null
  readonly scritta: string
}

const CAMPI = [
  'areaTematica',
  'assessorato',
  'centro',
  'responsabile',
  'direzione',
  'direttore',
  'tipo',
] as const

/** The card of that day, whole. */
const Contenuto = ({ scheda, al, conseguimento }: SchedaComEra) => {
  const { scheda: p, storia } = useParole()
  return (
    <>
      <Sezione id="dati" titolo={p.sezioni.dati}>
        <dl class="oc-fatti">
          {CAMPI.map((c) => (
            <div key={c}>
              <dt>{p.fatti[c]}</dt>
              <dd>
                <Valore testo={scheda[c]} />
              </dd>
            </div>
          ))}
          {scheda.collegamenti.length === 0 ? null : (
            <div>
              <dt>{storia.comEra.collegata}</dt>
              <dd>
                {scheda.collegamenti.map((c) => (
                  <span key={c.codice} class="oc-blocco">
                    <span class="oc-codice">{c.codice}</span> {c.titolo}
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </Sezione>
      <Sezione id="stato" titolo={p.sezioni.stato}>
        {scheda.statoDiAttuazione.length === 0 ? <p class="oc-muto">{p.senzaStato}</p> : null}
        {scheda.statoDiAttuazione.map((s) => (
          <div key={s.al}>
            <h3>{p.statoAl(printData(s.al))}</h3>
            <Racconto testo={s.testo} />
          </div>
        ))}
      </Sezione>
      <Sezione id="gantt" titolo={p.sezioni.gantt}>
        <Gantt fasi={scheda.fasi} al={al} anno={annoDi(al)} titolo="t-gantt" />
      </Sezione>
      <Sezione id="fasi" titolo={p.sezioni.fasi}>
        <TabellaFasi fasi={scheda.fasi} al={al} rilievi={[]} />
      </Sezione>
      <Sezione id="indicatori" titolo={p.sezioni.indicatori}>
        <TabellaIndicatori
          indicatori={scheda.indicatori}
          voci={conseguimento.indicatori}
          rilievi={[]}
          storia={null}
        />
      </Sezione>
    </>
  )
}

/** Which state is shown, and that it isn't today's. */
const Quale = ({ d }: { readonly d: DatiComEra }) => {
  const { comEra: p } = useParole().storia
  const { comEra, vista, codice, giorni } = d.trovata
  const primo = giorni.at(-1)
  const vai = <a href={indirizzoScheda(vista, codice)}>{p.vaiOggi}</a>
  if (d.data === null) return <Avviso tono="errore" titolo={p.nonData(d.scritta)} />
  if (comEra === null)
    return (
      <Avviso tono="attenzione" titolo={p.assente(printData(d.data))}>
        {primo === undefined ? null : <p>{p.assenteSpiega(printData(primo))}</p>}
      </Avviso>
    )
  const scritta = printMomento(comEra.scrittaIl)
  return (
    <Avviso
      tono={comEra.finoAl === null ? 'nota' : 'attenzione'}
      titolo={(comEra.finoAl === null ? p.avvisoUguale : p.avviso)(printData(d.data))}
    >
      <p>
        {comEra.finoAl === null ? p.ancora(scritta) : p.fino(scritta, printMomento(comEra.finoAl))} {vai}
      </p>
    </Avviso>
  )
}

const Giorni = ({ trovata, data }: DatiComEra) => {
  const { comEra: p } = useParole().storia
  return (
    <nav class="oc-scelte" aria-label={p.giorni}>
      <span>{p.giorni}</span>
      <ul>
        {trovata.giorni.map((g) => (
          <li key={g}>
            <a
              href={indirizzoComEra(trovata.vista, trovata.codice, g)}
              aria-current={
                trovata.comEra !== null && giornoDi(trovata.comEra.scrittaIl) === g && data !== null
                  ? 'true'
                  : undefined
              }
            >
              {printData(g)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The card as it was on a day: clearly not the present one. */
export const PaginaComEra = (d: DatiComEra) => {
  const { storia } = useParole()
  const p = storia.comEra
  const { vista, codice, comEra } = d.trovata
  const titolo = d.data === null ? p.breve : p.titolo(codice, printData(d.data))
  return (
    <Cornice
      titolo={titolo}
      sezione="obiettivi"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: vista, indirizzo: indirizzoElenco(vista) },
              { testo: codice, indirizzo: indirizzoScheda(vista, codice) },
              { testo: storia.breve, indirizzo: indirizzoStoria({ vista, codice }) },
              { testo: p.breve },
            ]}
          />
          <div class="oc-scheda-testa">
            <h1>
              {titolo}
              {comEra === null ? null : <small class="oc-storia-di">{comEra.scheda.descrizione}</small>}
            </h1>
            {comEra === null || d.data === null ? null : (
              <div class="oc-pulsanti">
                <a class="btn btn-outline-primary" href={indirizzoStampaComEra(vista, codice, d.data)}>
                  <Icona nome="stampa" />
                  {p.stampa}
                </a>
              </div>
            )}
          </div>
          <Quale d={d} />
          <form
            class="oc-storia-filtri oc-storia-giorno"
            method="get"
            action={indirizzoComEra(vista, codice)}
          >
            <CampoData nome="data" etichetta={p.data} aiuto={p.aiuto} valore={d.data ?? ''} />
            <div class="oc-pulsanti">
              <button type="submit" class="btn btn-primary">
                {p.mostra}
              </button>
            </div>
          </form>
          <Giorni {...d} />
        </>
      }
    >
      {comEra === null ? null : (
        <>
          <Tratteggi />
          <div class={`oc-largo oc-corpo ${comEra.finoAl === null ? '' : 'oc-com-era'}`}>
            <Contenuto {...comEra} />
          </div>
        </>
      )}
    </Cornice>
  )
}
