import type { ComponentChildren } from 'preact'
import { isInRaccolta } from '../../../dominio/campagna/campagna.ts'
import { giorniTra, printData } from '../../../dominio/valori/data.ts'
import type { RisposteVista } from '../../../servizi/commenti/risposte.ts'
import type { UnaCompilazione } from '../../../servizi/compilazione/una.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { Avviso, type TonoAvviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printMomento } from '../../numeri.ts'
import { ConRisposte } from '../commenti/risposta.tsx'
import { indirizzoProve } from '../prove/indirizzi.ts'
import { rilieviDi } from '../scheda/dati.ts'
import { ModelloConflitto } from './casella.tsx'
import { FasiDaCompilare, IndicatoriDaCompilare } from './fasi.tsx'
import { INDIRIZZO_COMPILAZIONE, indirizzoCompila, indirizzoSalva } from './indirizzi.ts'
import { Manca } from './manca.tsx'
import type { Rimasti } from './modulo.ts'
import { ModuloVivo } from './modulo-vivo.tsx'
import { CriticitaDaCompilare, NarrativaDaCompilare } from './narrativa.tsx'
import { PassiScheda } from './passi-scheda.tsx'
import { Giorni, StatoScheda } from './stato.tsx'

/** The answer to what was just done. */
export interface EsitoPagina {
  readonly tono: TonoAvviso
  readonly titolo: string
  readonly testo?: string
  readonly righe?: readonly string[]
}

export interface DatiUna {
  readonly una: UnaCompilazione
  readonly oggi: string
  readonly rimasti: Rimasti
  readonly esito: EsitoPagina | null
  /** What was answered to the findings; null for who may not read it. */
  readonly risposte: RisposteVista | null
  readonly puoRispondere: boolean
}

export const Esito = ({ esito }: { readonly esito: EsitoPagina | null }) =>
  esito === null ? null : (
    <Avviso tono={esito.tono} titolo={esito.titolo} subito>
      {esito.testo ? <p>{esito.testo}</p> : null}
      {esito.righe && esito.righe.length > 0 ? (
        <ul>
          {esito.righe.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      ) : null}
    </Avviso>
  )

/** Texts that a page can't put back in a box: they stand here, to be copied. */
const TestiRimasti = ({ una, rimasti }: Pick<DatiUna, 'una' | 'rimasti'>) => {
  const { esito } = useParole().compilazione
  const voci = Object.entries(rimasti.digitati)
  if (una.scheda.scrivibile || voci.length === 0) return null
  return (
    <Sezione id="rimasti" titolo={esito.testiRimasti}>
      {voci.map(([nome, testo]) => (
        <div key={nome} class="oc-campo">
          <label for={`r-${nome}`}>{una.scheda.campi[nome]?.etichetta ?? nome}</label>
          <textarea class="form-control" id={`r-${nome}`} rows={3} readonly value={testo} />
        </div>
      ))}
    </Sezione>
  )
}

const Parti = ({ una, rimasti }: Pick<DatiUna, 'una' | 'rimasti'>) => {
  const { una: p } = useParole().compilazione
  const altre = [...rilieviDi(una.rilievi, 'dati'), ...rilieviDi(una.rilievi, 'collegamenti')]
  return (
    <>
      <Sezione id="fasi" titolo={p.fasi}>
        <FasiDaCompilare una={una} rimasti={rimasti} />
      </Sezione>
      <Sezione id="indicatori" titolo={p.indicatori}>
        <IndicatoriDaCompilare una={una} rimasti={rimasti} />
      </Sezione>
      <Sezione id="narrativa" titolo={p.narrativa}>
        <NarrativaDaCompilare una={una} rimasti={rimasti} />
      </Sezione>
      <Sezione id="criticita" titolo={p.criticita}>
        <CriticitaDaCompilare una={una} rimasti={rimasti} />
      </Sezione>
      <Sezione id="domande" titolo={p.domande}>
        <p class="oc-muto">{p.domandeSpiega}</p>
        <div id="vivo-altre" data-vivo>
          <Domande rilievi={altre} />
        </div>
      </Sezione>
    </>
  )
}

/** Why the boxes are not here. */
const perche = ({ scheda, campagna }: UnaCompilazione, p: SoloLettura): string =>
  isInRaccolta(campagna.stato) ? p.soloLettura[scheda.stato] : p.chiusa

type SoloLettura = ReturnType<typeof useParole>['compilazione']['una']

/** One card of a round: to fill in, to validate, to take in, or only to read. */
export const PaginaUna = ({ una, oggi, rimasti, esito, risposte, puoRispondere }: DatiUna) => {
  const { compilazione: p, prove } = useParole()
  const { chi } = useAmbiente()
  const { campagna, scheda, rimando } = una
  const { codice, scrivibile } = scheda
  const titolo = scrivibile ? p.una.titolo(codice) : p.una.titoloLettura(codice)
  const parti: ComponentChildren = (
    <ConRisposte
      vista={scheda.scheda.vista}
      codice={codice}
      risposte={risposte}
      puoRispondere={puoRispondere}
    >
      <Parti una={una} rimasti={rimasti} />
    </ConRisposte>
  )
  return (
    <Cornice
      titolo={titolo}
      sezione="compilazione"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: p.titolo, indirizzo: INDIRIZZO_COMPILAZIONE },
              { testo: p.campagna(printData(campagna.al)) },
              { testo: codice },
            ]}
          />
          <h1>{titolo}</h1>
          <p class="oc-apertura">{scheda.scheda.descrizione}</p>
          <p class="oc-testa-compila">
            <StatoScheda stato={scheda.stato} esonero={scheda.esonero} />
            {isInRaccolta(campagna.stato) ? <Giorni giorni={giorniTra(oggi, campagna.scadenza)} /> : null}
            <span>
              {p.campagna(printData(campagna.al))}, {p.entro(printData(campagna.scadenza))}
            </span>
            <a href={indirizzoScheda(campagna.vista, codice)}>{p.una.inPiano}</a>
            <a href={indirizzoProve(campagna.vista, codice)}>{prove.daCompilare}</a>
          </p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Esito esito={esito} />
        {rimando === null ? null : (
          <Avviso tono="attenzione" titolo={p.una.rimandata(rimando.chi, printMomento(rimando.quando))}>
            <p>{rimando.motivo}</p>
          </Avviso>
        )}
        {scheda.esonero === null ? null : (
          <Avviso tono="nota" titolo={p.esonerataDa(scheda.esonero.chi, scheda.esonero.motivo)} />
        )}
        {scrivibile ? null : (
          <>
            <Avviso tono="nota" titolo={perche(una, p.una)} />
            <PassiScheda una={una} />
          </>
        )}
        <TestiRimasti una={una} rimasti={rimasti} />
        <Manca una={una} />
        {scrivibile ? (
          <>
            <ModuloVivo
              azione={indirizzoCompila(campagna.campagnaId, codice)}
              schede={[
                { codice, versione: scheda.versione, salva: indirizzoSalva(campagna.campagnaId, codice) },
              ]}
              inGriglia={false}
              chi={chi ?? ''}
              campagna={campagna.campagnaId}
              invia={scheda.azioni.includes('invia')}
            >
              {parti}
            </ModuloVivo>
            <ModelloConflitto />
          </>
        ) : (
          parti
        )}
      </div>
    </Cornice>
  )
}
