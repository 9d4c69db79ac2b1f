import { LETTERE_ETICHETTA } from '../../../servizi/etichette.ts'
import { useParole } from '../../ambiente.ts'
import { AvvisoEsito } from '../../componenti/avviso-esito.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { FasciaDiScheda } from './fascia.tsx'
import { indirizzoEtichette } from './indirizzi.ts'

export interface DatiEtichette {
  readonly vista: { readonly codice: string; readonly titolo: string }
  readonly codice: string
  readonly descrizione: string
  /** Those the card has. */
  readonly etichette: readonly string[]
  /** Those in use on the view's other cards, to be offered. */
  readonly usate: readonly string[]
  /** What was just done, or why it was not. */
  readonly esito: { readonly bene: boolean; readonly messaggio: string } | null
}

/** The tags of one card: a page of its own, so that the card's stays the same for every reader. */
export const PaginaEtichette = ({ vista, codice, descrizione, etichette, usate, esito }: DatiEtichette) => {
  const p = useParole().scheda.etichette
  const azione = indirizzoEtichette(vista.codice, codice)
  return (
    <Cornice
      titolo={p.titoloDi(codice)}
      sezione="obiettivi"
      fascia={
        <FasciaDiScheda
          scheda={{ vista: vista.codice, codice, descrizione }}
          vista={vista.titolo}
          parole={{ ...p, apertura: p.spiega }}
        />
      }
    >
      <div class="oc-largo oc-corpo oc-stretto">
        <AvvisoEsito esito={esito} nonFatto={p.nonFatto} />
        {etichette.length === 0 ? <p class="oc-muto">{p.nessuna}</p> : null}
        <ul class="oc-etichette-togli">
          {etichette.map((e) => (
            <li key={e}>
              <span class="oc-etichetta-scheda">{e}</span>
              <Modulo azione={azione}>
                <input type="hidden" name="azione" value="togli" />
                <input type="hidden" name="nome" value={e} />
                <button type="submit" class="btn btn-outline-primary" aria-label={p.togliNome(e)}>
                  <Icona nome="chiudi" />
                  {p.togli}
                </button>
              </Modulo>
            </li>
          ))}
        </ul>
        <Modulo azione={azione}>
          <div class="oc-campo">
            <label for="c-nome">{p.nuova}</label>
            <input
              class="form-control"
              type="text"
              id="c-nome"
              name="nome"
              list="etichette-usate"
              required
              maxlength={LETTERE_ETICHETTA}
              autocomplete="off"
              aria-describedby="a-nome"
            />
            <p class="oc-aiuto" id="a-nome">
              {p.aiuto}
            </p>
            <datalist id="etichette-usate">
              {usate
                .filter((u) => !etichette.includes(u))
                .map((u) => (
                  <option key={u} value={u} />
                ))}
            </datalist>
          </div>
          <div class="oc-pulsanti oc-sopra">
            <button type="submit" class="btn btn-primary">
              {p.aggiungi}
            </button>
          </div>
        </Modulo>
      </div>
    </Cornice>
  )
}
