import { printData } from '../../../dominio/valori/data.ts'
import { giornoDi } from '../../../dominio/valori/giorno.ts'
import type { CampagnaArchiviata, ConteggioCampagna } from '../../../servizi/campagne/campagne.ts'
import type { CentroElencato } from '../../../servizi/lista-centri.ts'
import { useAmbiente } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { CampoScelta, type Opzione } from '../../componenti/campo.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Motivi } from '../../grafici/motivi.tsx'
import { INDIRIZZO_CAMPAGNE, indirizzoCampagna } from './indirizzi.ts'
import { BarraCampagna, StatoDellaCampagna } from './stato.tsx'

/** A round being prepared, as typed. */
export interface NuovaDigitata {
  readonly vista: string
  readonly al: string
  readonly scadenza: string
  readonly centri: readonly string[]
}

/** Why it wasn't prepared: beside a field, or on top of the form. */
export interface ErroreNuova {
  readonly campo: 'al' | 'scadenza' | null
  readonly messaggio: string
}

export interface DatiCampagne {
  readonly campagne: readonly {
    readonly campagna: CampagnaArchiviata
    readonly conteggio: ConteggioCampagna
  }[]
  /** Null: who looks may not prepare one. */
  readonly nuova: {
    readonly digitata: NuovaDigitata
    readonly errore: ErroreNuova | null
    readonly viste: readonly Opzione[]
    readonly centri: readonly CentroElencato[]
  } | null
}

const Voce = ({ campagna: c, conteggio }: DatiCampagne['campagne'][number]) => {
  const { campagne: p } = useAmbiente().parole
  const fatti = [
    p.di(c.vista),
    p.entro(printData(c.scadenza)),
    ...(c.apertaIl === null ? [] : [p.aperta(printData(giornoDi(c.apertaIl)))]),
    ...(c.chiusaIl === null ? [] : [p.chiusa(printData(giornoDi(c.chiusaIl)))]),
    ...(c.centri === null ? [] : [p.soloCentri(c.centri.length, c.centri.join(', '))]),
  ]
  return (
    <li class="oc-campagna">
      <h3>
        <a href={indirizzoCampagna(c.campagnaId)}>{p.campagna(printData(c.al))}</a>
        <StatoDellaCampagna stato={c.stato} />
      </h3>
      <p class="oc-muto">{fatti.join(' · ')}</p>
      <BarraCampagna conteggio={conteggio} />
    </li>
  )
}

const Prepara = ({ digitata, errore, viste, centri }: NonNullable<DatiCampagne['nuova']>) => {
  const { nuova: p, senzaPiano } = useAmbiente().parole.campagne
  const di = (campo: 'al' | 'scadenza') => (errore?.campo === campo ? errore.messaggio : null)
  return (
    <Sezione id="prepara" titolo={p.titolo}>
      {viste.length === 0 ? (
        <p>{senzaPiano}</p>
      ) : (
        <Modulo azione={INDIRIZZO_CAMPAGNE}>
          <p>{p.spiega}</p>
          {errore === null ? null : (
            <Avviso tono="errore" titolo={p.rifiutata} subito>
              {errore.campo === null ? <p>{errore.messaggio}</p> : null}
            </Avviso>
          )}
          <div class="oc-campi-campagna">
            <CampoScelta nome="vista" etichetta={p.vista} valore={digitata.vista} opzioni={viste} />
            <CampoControllato
              nome="al"
              etichetta={p.al}
              aiuto={p.alAiuto}
              valore={digitata.al}
              errore={di('al')}
            />
            <CampoControllato
              nome="scadenza"
              etichetta={p.scadenza}
              aiuto={p.scadenzaAiuto}
              valore={digitata.scadenza}
              errore={di('scadenza')}
            />
          </div>
          {centri.length === 0 ? null : (
            <details class="oc-apri oc-centri-campagna" open={digitata.centri.length > 0}>
              <summary>
                {p.centri}: {p.quantiScelti(digitata.centri.length)}
              </summary>
              <fieldset>
                <legend class="oc-aiuto">{p.centriAiuto}</legend>
                {centri.map(({ codice, nome }) => (
                  <div key={codice} class="oc-spunta">
                    <input
                      type="checkbox"
                      id={`centro-${codice}`}
                      name="centri"
                      value={codice}
                      checked={digitata.centri.includes(codice)}
                    />
                    <label for={`centro-${codice}`}>
                      <span class="oc-codice">{codice}</span> {nome}
                    </label>
                  </div>
                ))}
              </fieldset>
            </details>
          )}
          <div class="oc-pulsanti">
            <button type="submit" class="btn btn-primary">
              {p.prepara}
            </button>
          </div>
        </Modulo>
      )}
    </Sezione>
  )
}

/** The rounds, and the form that prepares one. */
export const PaginaCampagne = ({ campagne, nuova }: DatiCampagne) => {
  const { campagne: p } = useAmbiente().parole
  return (
    <Cornice
      titolo={p.titolo}
      sezione="campagne"
      fascia={
        <>
          <h1>{p.titolo}</h1>
          <p class="oc-apertura">{p.spiega}</p>
        </>
      }
    >
      <Motivi />
      <div class="oc-largo oc-corpo">
        <Sezione id="elenco" titolo={p.elenco}>
          {campagne.length === 0 ? (
            <Avviso tono="nota" titolo={p.nessuna}>
              <p>{nuova === null ? p.nessunaNonPuo : p.nessunaPuo}</p>
            </Avviso>
          ) : (
            <ul class="oc-campagne">
              {campagne.map((c) => (
                <Voce key={c.campagna.campagnaId} {...c} />
              ))}
            </ul>
          )}
        </Sezione>
        {nuova === null ? null : <Prepara {...nuova} />}
      </div>
    </Cornice>
  )
}
