import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Passi } from '../../componenti/passi.tsx'
import { indirizzoElenco } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import { indirizzoControlli } from '../controlli/indirizzi.ts'
import { indirizzoCruscotto, indirizzoPiano } from '../cruscotto/indirizzi.ts'
import type { EsitoVista } from './esito-viste.ts'
import { indirizzoAnteprima } from './indirizzi.ts'
import type { EsitoFile } from './lavori.ts'

export interface DatiScritta {
  readonly esiti: readonly EsitoFile[]
  /** The views that were written, as they stand now. */
  readonly viste: readonly EsitoVista[]
}

/** What matters in a view that has just come in, each a link. */
const Adesso = ({ v }: { readonly v: EsitoVista }) => {
  const { scrittura: s } = useParole().importa
  return (
    <section class="oc-sezione oc-adesso" aria-labelledby={`v-${v.codice}`}>
      <h2 id={`v-${v.codice}`}>{s.piano(v.titolo)}</h2>
      <ul class="oc-elenco-semplice">
        {v.inRitardo > 0 ? (
          <li>
            <a href={indirizzoPiano(v.codice, { segnale: 'in-ritardo' })}>{s.inRitardo(v.inRitardo)}</a>
          </li>
        ) : null}
        {v.sottoAtteso > 0 ? (
          <li>
            <a href={indirizzoPiano(v.codice, { segnale: 'sotto-atteso' })}>{s.sottoAtteso(v.sottoAtteso)}</a>
          </li>
        ) : null}
        {v.domande > 0 ? (
          <li>
            <a href={indirizzoControlli(v.codice)}>{s.domande(v.domande)}</a>
          </li>
        ) : null}
        <li>
          <a href={indirizzoElenco(v.codice)}>{s.tutti(printConteggio(v.schede))}</a>
        </li>
      </ul>
    </section>
  )
}

/** Step three: what was written, file by file, and where to go now. */
export const PaginaScritta = ({ esiti, viste }: DatiScritta) => {
  const { importa } = useParole()
  const s = importa.scrittura
  const buoni = esiti.filter((e) => e.ok)
  const titolo = buoni.length === esiti.length ? s.fatto : buoni.length > 0 ? s.fattoParziale : s.nonFatto
  const vista = viste[0]?.codice
  const daRivedere = esiti.filter((e) => e.daRivedere).map((e) => e.importazioneId)
  return (
    <Cornice
      titolo={titolo}
      sezione="importa"
      fascia={
        <>
          <h1>{titolo}</h1>
          <Passi
            nome={importa.nomePassi}
            passi={importa.passi}
            attuale={buoni.length === esiti.length ? 3 : 1}
          />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {esiti.map((e) => (
          <Avviso
            key={e.importazioneId}
            tono={e.ok ? 'bene' : 'errore'}
            titolo={e.nomeFile ?? importa.anteprima.scaduta}
            subito
          >
            <p>{e.messaggio}</p>
          </Avviso>
        ))}
        {viste.map((v) => (
          <Adesso key={v.codice} v={v} />
        ))}
        <div class="oc-pulsanti">
          {daRivedere.length > 0 ? (
            <a class="btn btn-primary" href={indirizzoAnteprima(daRivedere)}>
              {s.rivedi}
            </a>
          ) : null}
          {vista ? (
            <a
              class={daRivedere.length > 0 ? 'btn btn-outline-primary' : 'btn btn-primary'}
              href={indirizzoCruscotto(vista)}
            >
              {s.cruscotto}
            </a>
          ) : null}
          <a class="btn btn-outline-primary" href="/importa">
            {s.altra}
          </a>
        </div>
      </div>
    </Cornice>
  )
}
