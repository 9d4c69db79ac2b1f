import { useParole } from '../../ambiente.ts'
import { CampoScelta } from '../../componenti/campo.tsx'
import { Icona } from '../../componenti/icona.tsx'
import type { DatiControlli } from './dati.ts'
import { type FiltroControlli, indirizzoControlli } from './indirizzi.ts'

const TOGLIBILI = ['gravita', 'regola', 'centro', 'responsabile', 'assessorato', 'campo', 'codice'] as const

/** Which findings: a form that asks for an address, and what narrows them now. */
export const FiltriControlli = ({ controlli, filtro, opzioni }: DatiControlli) => {
  const { filtri: p } = useParole().controlli
  const { codice: vista } = controlli.vista
  const attivi = TOGLIBILI.filter((c) => filtro[c])
  return (
    <>
      <search>
        <form class="oc-filtri" method="get" action="/controlli" aria-label={p.nome}>
          <CampoScelta nome="vista" etichetta={p.vista} valore={vista} opzioni={opzioni.viste} />
          <button type="submit" class="btn btn-primary">
            {p.mostra}
          </button>
          {filtro.regola ? <input type="hidden" name="regola" value={filtro.regola} /> : null}
          <details class="oc-filtri-altri oc-apri" open={attivi.length > 0}>
            <summary>{p.altri}</summary>
            <div class="griglia">
              <CampoScelta
                nome="gravita"
                etichetta={p.gravita}
                valore={filtro.gravita ?? ''}
                opzioni={Object.entries(p.gravitaScelte).map(([valore, testo]) => ({ valore, testo }))}
              />
              <CampoScelta
                nome="centro"
                etichetta={p.centro}
                valore={filtro.centro ?? ''}
                vuota={p.tutti}
                opzioni={opzioni.centri}
              />
              <CampoScelta
                nome="responsabile"
                etichetta={p.responsabile}
                valore={filtro.responsabile ?? ''}
                vuota={p.tutti}
                opzioni={opzioni.responsabili}
              />
              <CampoScelta
                nome="campo"
                etichetta={p.campo}
                valore={filtro.campo ?? ''}
                vuota={p.tutti}
                opzioni={opzioni.campi}
              />
              <CampoScelta
                nome="per"
                etichetta={p.per}
                valore={filtro.per ?? 'regola'}
                opzioni={Object.entries(p.perScelte).map(([valore, testo]) => ({ valore, testo }))}
              />
            </div>
          </details>
        </form>
      </search>
      {attivi.length > 0 ? (
        <ul class="oc-attivi" aria-label={p.attivi}>
          {attivi.map((c) => (
            <li key={c}>
              <a
                href={indirizzoControlli(vista, { ...filtro, [c]: undefined })}
                aria-label={p.togli(`${p[c]}: ${printValore(c, filtro, opzioni, p.gravitaScelte)}`)}
              >
                <span>
                  {p[c]}: <strong>{printValore(c, filtro, opzioni, p.gravitaScelte)}</strong>
                </span>
                <Icona nome="chiudi" />
              </a>
            </li>
          ))}
          <li>
            <a class="tutti" href={indirizzoControlli(vista)}>
              {p.togliTutti}
            </a>
          </li>
        </ul>
      ) : null}
    </>
  )
}

const printValore = (
  chiave: (typeof TOGLIBILI)[number],
  filtro: FiltroControlli,
  opzioni: DatiControlli['opzioni'],
  gravita: Readonly<Record<string, string>>,
): string => {
  const valore = filtro[chiave] ?? ''
  if (chiave === 'gravita') return gravita[valore] ?? valore
  if (chiave === 'regola') return opzioni.regole.find((o) => o.valore === valore)?.testo ?? valore
  if (chiave === 'campo') return opzioni.campi.find((o) => o.valore === valore)?.testo ?? valore
  return valore
}
