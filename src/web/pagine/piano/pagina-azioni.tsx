import { LETTERE_ETICHETTA } from '../../../servizi/etichette.ts'
import type { SintesiScheda } from '../../../servizi/quadro/quadro.ts'
import { useParole } from '../../ambiente.ts'
import { AvvisoEsito } from '../../componenti/avviso-esito.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { CampoSpunta } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import { CampiNascosti } from './filtri.tsx'
import { indirizzoAzioni, indirizzoPiano, type StatoPiano } from './stato.ts'

export interface DatiAzioni {
  readonly vista: { readonly codice: string; readonly titolo: string }
  readonly stato: StatoPiano
  /** Those shown, each once, in the order they are shown. */
  readonly schede: readonly SintesiScheda[]
  /** Tags already in use, to be offered. */
  readonly etichette: readonly string[]
  /** What was just done, or why it was not. */
  readonly esito: { readonly bene: boolean; readonly messaggio: string } | null
}

/** What can be done with the cards that the plan shows: print them whole, put a tag on all of them or take it off. */
export const PaginaAzioni = ({ vista, stato, schede, etichette, esito }: DatiAzioni) => {
  const { piano } = useParole()
  const { azioni } = piano
  const titolo = azioni.titolo(printConteggio(schede.length), schede.length === 1)
  const ritorno = indirizzoPiano(vista.codice, stato)
  return (
    <Cornice
      titolo={titolo}
      sezione="obiettivi"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: piano.titoloVista(vista.titolo || vista.codice), indirizzo: ritorno },
              { testo: titolo },
            ]}
          />
          <h1>{titolo}</h1>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <AvvisoEsito esito={esito} nonFatto={azioni.nonFatto} />
        {schede.length === 0 ? (
          <p>{azioni.vuoto}</p>
        ) : (
          <>
            <details class="oc-scatola">
              <summary>{azioni.quali}</summary>
              <div class="dentro">
                <ul>
                  {schede.map((s) => (
                    <li key={s.codice}>
                      <a href={indirizzoScheda(s.vista, s.codice)}>
                        <span class="oc-codice">{s.codice}</span> {s.descrizione}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            </details>
            <div class="oc-due">
              <Sezione id="stampa" titolo={azioni.stampa}>
                <p>{azioni.stampaTesto}</p>
                <Modulo azione="/stampe/mostrati">
                  <input type="hidden" name="vista" value={vista.codice} />
                  <CampiNascosti stato={stato} />
                  <CampoSpunta nome="rilievi" etichetta={azioni.rilievi} attiva={false} />
                  <div class="oc-pulsanti oc-sopra">
                    <button type="submit" class="btn btn-primary" data-attesa={azioni.attesa}>
                      <Icona nome="stampa" />
                      {azioni.prepara}
                    </button>
                  </div>
                </Modulo>
              </Sezione>
              <Sezione id="etichetta" titolo={azioni.etichetta}>
                <p>{azioni.etichettaTesto}</p>
                <Modulo azione={indirizzoAzioni(vista.codice, stato)}>
                  <div class="oc-campo">
                    <label for="c-nuova">{azioni.nome}</label>
                    <input
                      class="form-control"
                      type="text"
                      id="c-nuova"
                      name="nuova"
                      list="etichette-usate"
                      required
                      maxlength={LETTERE_ETICHETTA}
                      autocomplete="off"
                      aria-describedby="a-nuova"
                    />
                    <p class="oc-aiuto" id="a-nuova">
                      {azioni.nomeAiuto}
                    </p>
                    <datalist id="etichette-usate">
                      {etichette.map((e) => (
                        <option key={e} value={e} />
                      ))}
                    </datalist>
                  </div>
                  <div class="oc-pulsanti oc-sopra">
                    <button type="submit" class="btn btn-primary" name="azione" value="metti">
                      {azioni.metti}
                    </button>
                    <button type="submit" class="btn btn-outline-primary" name="azione" value="togli">
                      {azioni.togli}
                    </button>
                  </div>
                </Modulo>
              </Sezione>
            </div>
          </>
        )}
        <p>
          <a href={ritorno}>{azioni.torna}</a>
        </p>
      </div>
    </Cornice>
  )
}
