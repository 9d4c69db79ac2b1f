import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Passi } from '../../componenti/passi.tsx'
import { indirizzoElenco } from '../../indirizzi.ts'
import { indirizzoAnteprima } from './indirizzi.ts'
import type { EsitoFile } from './lavori.ts'

/** Step three: what was written, file by file, and where to go now. */
export const PaginaScritta = ({ esiti }: { readonly esiti: readonly EsitoFile[] }) => {
  const { importa } = useParole()
  const s = importa.scrittura
  const buoni = esiti.filter((e) => e.ok)
  const titolo = buoni.length === esiti.length ? s.fatto : buoni.length > 0 ? s.fattoParziale : s.nonFatto
  const vista = buoni.find((e) => e.vista !== null)?.vista
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
        <div class="oc-pulsanti">
          {daRivedere.length > 0 ? (
            <a class="btn btn-primary" href={indirizzoAnteprima(daRivedere)}>
              {s.rivedi}
            </a>
          ) : null}
          {vista ? (
            <a
              class={daRivedere.length > 0 ? 'btn btn-outline-primary' : 'btn btn-primary'}
              href={indirizzoElenco(vista)}
            >
              {s.vedi}
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
