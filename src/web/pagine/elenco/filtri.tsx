import { useParole } from '../../ambiente.ts'
import { CampoRicerca, CampoScelta, type Opzione } from '../../componenti/campo.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { CHIAVI_FILTRO, type FiltroElenco, indirizzoElenco } from '../../indirizzi.ts'

const SCELTE = ['centro', 'responsabile', 'assessorato', 'areaTematica'] as const

export interface FiltriProps {
  readonly vista: string
  readonly viste: readonly Opzione[]
  readonly filtro: FiltroElenco
  readonly opzioni: Readonly<Record<(typeof SCELTE)[number], readonly Opzione[]>>
}

/** Search and filters: a form that asks for an address, so that every state can be kept and sent. */
export const Filtri = ({ vista, viste, filtro, opzioni }: FiltriProps) => {
  const { elenco } = useParole()
  const attivi = CHIAVI_FILTRO.filter((c) => filtro[c])
  const sceltaAttiva = SCELTE.some((c) => filtro[c])
  return (
    <>
      <search>
        <form class="oc-filtri" method="get" action="/piani">
          <CampoRicerca
            nome="testo"
            etichetta={elenco.cerca}
            suggerimento={elenco.cercaAiuto}
            valore={filtro.testo ?? ''}
          />
          <button type="submit" class="btn btn-primary">
            <Icona nome="cerca" />
            {elenco.filtra}
          </button>
          <details class="oc-filtri-altri oc-apri" open={sceltaAttiva}>
            <summary>{elenco.altriFiltri}</summary>
            <div class="griglia">
              <CampoScelta nome="vista" etichetta={elenco.vista} valore={vista} opzioni={viste} />
              {SCELTE.map((c) => (
                <CampoScelta
                  key={c}
                  nome={c}
                  etichetta={elenco[c]}
                  valore={filtro[c] ?? ''}
                  vuota={elenco.tutti[c]}
                  opzioni={opzioni[c]}
                />
              ))}
            </div>
          </details>
        </form>
      </search>
      {attivi.length > 0 ? (
        <ul class="oc-attivi" aria-label={elenco.filtriAttivi}>
          {attivi.map((c) => (
            <li key={c}>
              <a
                href={indirizzoElenco(vista, { ...filtro, [c]: '' })}
                aria-label={elenco.togli(
                  `${c === 'testo' ? elenco.cerca : elenco[c]}: ${etichetta(c, filtro, opzioni)}`,
                )}
              >
                <span>
                  {c === 'testo' ? elenco.cerca : elenco[c]}: <strong>{etichetta(c, filtro, opzioni)}</strong>
                </span>
                <Icona nome="chiudi" />
              </a>
            </li>
          ))}
          <li>
            <a class="tutti" href={indirizzoElenco(vista)}>
              {elenco.togliTutti}
            </a>
          </li>
        </ul>
      ) : null}
    </>
  )
}

const etichetta = (
  chiave: (typeof CHIAVI_FILTRO)[number],
  filtro: FiltroElenco,
  opzioni: FiltriProps['opzioni'],
): string => {
  const valore = filtro[chiave] ?? ''
  if (chiave === 'testo') return valore
  return opzioni[chiave].find((o) => o.valore === valore)?.testo ?? valore
}
