import type { SecondoFattore } from '../../../servizi/accesso/totp.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { CodiceQr } from '../../componenti/codice-qr.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { CampoAccesso } from '../accesso/campo.tsx'

export interface FattoreProps {
  readonly fattore: SecondoFattore
  /** Just made, shown this once. */
  readonly recupero: readonly string[]
  readonly errore?: string | null
}

/** The second factor: off, being set up, on. */
export const Fattore = ({ fattore: f, recupero, errore = null }: FattoreProps) => {
  const { profilo } = useParole().accesso
  const p = profilo.fattore
  return (
    <Sezione id="secondo-fattore" titolo={p.titolo}>
      {recupero.length === 0 ? null : (
        <Avviso tono="bene" titolo={p.recupero} subito>
          <p>{p.recuperoTesto}</p>
          <ul class="oc-codici">
            {recupero.map((c) => (
              <li key={c}>
                <code>{c}</code>
              </li>
            ))}
          </ul>
        </Avviso>
      )}
      {f.stato === 'non-disponibile' ? <p>{p.nonDisponibile}</p> : null}
      {f.stato === 'spento' ? (
        <>
          <p class="oc-testo">{p.spiega}</p>
          <p>{p.spento}</p>
          <Modulo azione="/profilo/secondo-fattore">
            <button type="submit" class="btn btn-outline-primary">
              {p.inizia}
            </button>
          </Modulo>
        </>
      ) : null}
      {f.stato === 'da-provare' ? (
        <>
          <p class="oc-testo">{p.passo1}</p>
          <div class="oc-fattore-chiave">
            <CodiceQr testo={f.indirizzo} nome={p.codiceQr} />
            <div>
              <p>{p.oppure}</p>
              <p>
                <code class="oc-segreto">{f.segreto}</code>
              </p>
            </div>
          </div>
          <p>
            <a href={f.indirizzo}>{p.apri}</a>
          </p>
          <Modulo azione="/profilo/secondo-fattore/conferma">
            <div class="oc-colonne-modulo">
              <CampoAccesso
                nome="codice"
                etichetta={p.passo2}
                tipo="text"
                completa="one-time-code"
                errore={errore}
              />
            </div>
            <button type="submit" class="btn btn-primary">
              {p.conferma}
            </button>
          </Modulo>
        </>
      ) : null}
      {f.stato === 'acceso' ? (
        <>
          <p>{p.acceso(f.codiciDiRecupero)}</p>
          <details class="oc-apri" open={errore !== null}>
            <summary>{p.spegni}</summary>
            <Modulo azione="/profilo/secondo-fattore/spegni">
              <div class="oc-colonne-modulo">
                <CampoAccesso
                  nome="password"
                  prefisso="spegni-"
                  etichetta={p.spegniPassword}
                  tipo="password"
                  completa="current-password"
                  errore={errore}
                />
              </div>
              <button type="submit" class="btn btn-outline-primary">
                {p.spegni}
              </button>
            </Modulo>
          </details>
        </>
      ) : null}
    </Sezione>
  )
}
